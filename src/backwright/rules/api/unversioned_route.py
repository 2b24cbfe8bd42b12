"""The rule `unversioned-route`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Const, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.operations import answers_page
from backwright.check.view.project import Project
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity

VERSION = re.compile(
    r"(?:^|/)v\d+(?:/|$)|version|\{.*(?:API|PREFIX|V1|BASE|prefix).*\}"
)
ENOUGH = 3


class UnversionedRoute(Rule):
    """An API without a version.

    What it finds:
        An application that serves several routes to programs, none of them under
        `/v1` or the like.
    Why it matters:
        The first breaking change then breaks every client on the same day.
    Bad:
        from fastapi import FastAPI

        app = FastAPI()

        @app.get("/users")
        async def list_users() -> list[int]: ...

        @app.get("/orders")
        async def list_orders() -> list[int]: ...

        @app.get("/invoices")
        async def list_invoices() -> list[int]: ...
    Good:
        from fastapi import APIRouter, FastAPI

        router = APIRouter(prefix="/v1")

        @router.get("/users")
        async def list_users() -> list[int]: ...

        app = FastAPI()
        app.include_router(router)
    How to fix:
        Include the routers under a prefix with the version: `prefix="/v1"`.
    Source:
        A, B, D, E: versioned (`/v1`).
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the applications."""
        routers = project.routes.routers
        served = [
            route
            for route in project.routes.all
            if route.included and self._is_of_api(project, route)
        ]
        if len(served) < ENOUGH:
            return
        if any(VERSION.search(path) for route in served for path in route.paths):
            return
        roots = (one.made.keyword("root_path") for one in routers.values())
        if any(VERSION.search(text_of(root) or "") for root in roots):
            return
        for router in routers.values():
            file = project.file_of(router.module)
            outer = router.is_app and router.key not in project.routes.parents
            if outer and file is not None and file.is_application:
                message = f"none of {len(served)} routes is versioned"
                yield file.at(router.made, message)
                return

    @staticmethod
    def _is_of_api(project: Project, route: Route) -> bool:
        file = project.file_of(route.module)
        hidden = route.decorator.keyword("include_in_schema") == Const(value=False)
        if file is None or not file.is_application or hidden:
            return False
        return not answers_page(file, route)
