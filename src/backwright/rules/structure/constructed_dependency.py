"""The rule `constructed-dependency`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

CALLED = re.compile(r"(?:Service|Repository|Repo|UseCase)$")
DATA = frozenset({"pydantic.BaseModel", "sqlmodel.SQLModel"})


class ConstructedDependency(Rule):
    """A route that builds its own service.

    What it finds:
        A route that constructs what is called a service, repository or use case;
        tables and schemas with such names are left out.
    Why it matters:
        No test can put another in its place, and what the service needs must be known
        in every route.
    Bad:
        # app/services/users.py
        class UserService:
            def count(self) -> int:
                return 0
        # app/routers/users.py
        from fastapi import APIRouter
        from app.services.users import UserService

        router = APIRouter()

        @router.get("/users/count")
        async def count() -> int:
            return UserService().count()
    Good:
        # app/services/users.py
        class UserService:
            def count(self) -> int:
                return 0
        # app/routers/users.py
        from typing import Annotated
        from fastapi import APIRouter, Depends
        from app.services.users import UserService

        router = APIRouter()

        @router.get("/users/count")
        async def count(users: Annotated[UserService, Depends()]) -> int:
            return users.count()
    How to fix:
        Take it as a dependency.
    Source:
        B, D, E: everything injected.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the constructions."""
        if not file.is_application:
            return
        classes = file.project.names.classes
        for index in {route.scope: None for route in file.routes}:
            for call in file.calls_of(index):
                name = file.called(call)
                klass = classes.get(name)
                if (
                    klass is not None
                    and CALLED.search(klass.name)
                    and not file.project.ancestry.is_a(name, DATA)
                    and file.project.models.get(name) is None
                ):
                    yield file.at(call, f"the route builds its own `{klass.name}`")
