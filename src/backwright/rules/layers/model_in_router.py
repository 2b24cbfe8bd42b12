"""The rule `model-in-router`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.imported import imported_model
from backwright.diagnostics import Severity


class ModelInRouter(Rule):
    """A route file that knows the database's models.

    What it finds:
        A file of routes that imports a table of the ORM, or a module and uses a table
        of it.
    Why it matters:
        Only repositories should know how data is stored; a renamed column otherwise
        reaches the API.
    Bad:
        # app/models/users.py
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
        # app/routers/users.py
        from fastapi import APIRouter
        from app.models.users import User

        router = APIRouter()

        @router.get("/users")
        def count() -> str:
            return User.__tablename__
    Good:
        # app/routers/users.py
        from fastapi import APIRouter
        from app.services.users import count_users

        router = APIRouter()

        @router.get("/users")
        def count() -> int:
            return count_users()
    How to fix:
        Let the repository return what the domain or the schema needs.
    Source:
        C, D: repositories are the only ones that know ORM models (services:
        `model-outside-repository`).
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the imports."""
        if not file.routes or not file.is_application:
            return
        for made in file.outline.imports:
            model = imported_model(file, made)
            if model and model.module != file.module and not made.typing_only:
                yield file.at(made, f"a router imports the model `{model.klass.name}`")
