"""The rule `route-without-auth`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.access import OPEN_PATH, asks_who, has_middleware
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity

CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})

ASKING = re.compile(
    r"(?:^|[/_-])(?:calculate|check|compare|count|estimate|filter|parse|preview|query"
    r"|render|search|validate)$"
)

READING = re.compile(r"(?:count|fetch|find|get|list|preview|read|search|validate)_")


class RouteWithoutAuth(Rule):
    """A route that changes data and does not ask who calls.

    What it finds:
        A POST, PUT, PATCH or DELETE of an application where other routes ask who
        calls, while neither its parameters, dependencies, router nor class do. Paths
        that must be open (login, registration, webhooks) are left out, and POSTs that
        by their name only ask (`/validate`, `/search`, `def list_…`).
    Why it matters:
        Deny by default: the one route that was forgotten is the one that is found.
    Bad:
        from fastapi import Depends, FastAPI

        app = FastAPI()

        def current_user() -> int:
            return 1

        @app.get("/orders")
        async def list_orders(user: int = Depends(current_user)) -> list[int]:
            return [user]

        @app.delete("/orders/{order_id}")
        async def delete_order(order_id: int) -> None:
            print(order_id)
    Good:
        from fastapi import Depends, FastAPI

        app = FastAPI()

        def current_user() -> int:
            return 1

        @app.get("/orders")
        async def list_orders(user: int = Depends(current_user)) -> list[int]:
            return [user]

        @app.delete("/orders/{order_id}")
        async def delete_order(
            order_id: int, user: int = Depends(current_user)
        ) -> None:
            print(order_id, user)
    How to fix:
        Depend on the current user, on the route or on its router.
    Source:
        A, B, E: RBAC on every protected route; deny by default.
    """

    severity = Severity.ERROR

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the routes."""
        asked = list(self._asked(project))
        if not any(answer for _, _, answer in asked):
            return
        reading = {
            (route.module, route.scope)
            for _, route, _ in asked
            if "GET" in route.methods
        }
        for file, route, answer in asked:
            # One function for every method is a redirect or a proxy.
            changes = not CHANGING.isdisjoint(route.methods)
            if answer or not changes or (route.module, route.scope) in reading:
                continue
            if not self._is_open(file, route) and not has_middleware(file):
                message = (
                    f"`{route.function.name}` changes data and does not ask who calls"
                )
                yield file.at(route.function, message)

    @staticmethod
    def _asked(project: Project) -> Iterator[tuple[FileView, Route, bool]]:
        """Yield the routes that are served, and whether each asks who calls."""
        for route in project.routes.all:
            file = project.file_of(route.module)
            if file is not None and file.is_application and route.included:
                yield file, route, asks_who(file, route)

    @staticmethod
    def _is_open(file: FileView, route: Route) -> bool:
        name = route.function.name
        words = f"{route.path} {name} {file.path.rpartition('/')[2]}"
        return bool(
            ASKING.search(route.path) or READING.match(name) or OPEN_PATH.search(words)
        )
