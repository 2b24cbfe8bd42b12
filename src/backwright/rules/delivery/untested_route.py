"""The rule `untested-route`."""

import re
from collections.abc import Iterator, Sequence

from backwright.check.facts.expr import text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity

HOST = re.compile(r"^https?://[^/]*")
VARIABLE = re.compile(r"\{[^}]*\}")


class UntestedRoute(Rule):
    """A route that no test calls.

    What it finds:
        A route whose function no test names and whose path no test requests, in a
        project that has tests of routes.
    Why it matters:
        Whatever is wrong with it, its users find out.
    Bad:
        # app/main.py
        from fastapi import FastAPI

        app = FastAPI()

        @app.get("/users")
        def list_users() -> list[int]:
            return []

        @app.get("/orders")
        def list_orders() -> list[int]:
            return []
        # tests/test_users.py
        def test_list_users(client: object) -> None:
            assert client.get("/users").json() == []
    Good:
        # app/main.py
        from fastapi import FastAPI

        app = FastAPI()

        @app.get("/users")
        def list_users() -> list[int]:
            return []
        # tests/test_users.py
        def test_list_users(client: object) -> None:
            assert client.get("/users").json() == []
    How to fix:
        Write a test: success, failure, edge, and who may not.
    Source:
        A, B, C, D, E: tests at 90 % and more.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the routes."""
        requested = {
            path for outline in project.outlines.values() for path in outline.requested
        }
        words = {
            word
            for file in project.files.values()
            if file.layer == "test"
            for word in file.words
        }
        if not requested:
            return
        patterns = {tuple(_segments(HOST.sub("", path))) for path in requested}
        served = [
            (file, route)
            for route in project.routes.all
            if (file := project.file_of(route.module)) is not None
            and file.is_application
            and route.included
        ]
        called = {route for _, route in served if self._is_called(route, patterns)}
        for file, route in served if called else ():
            name = text_of(route.decorator.keyword("name")) or route.function.name
            named = route.function.name in words or name in requested
            if route not in called and not named and "WEBSOCKET" not in route.methods:
                yield file.at(route.function, f"no test calls `{route.function.name}`")

    def _is_called(self, route: Route, patterns: set[tuple[str, ...]]) -> bool:
        whole = [_segments(path) for path in route.paths]
        return any(self._meets(one, given) for one in whole for given in patterns)

    @staticmethod
    def _meets(wanted: list[str], given: Sequence[str]) -> bool:
        if set(given) <= {"*"}:
            return wanted == list(given)
        # The beginning may be a variable that holds a host, a whole prefix, or both;
        # or a client of the tests adds the prefix: from there on both begin alike.
        is_open = given[0] == "*"
        given = given[1:] if is_open else given
        before = len(wanted) - len(given)
        if before < 0 or (before and not is_open and given[0] != wanted[before]):
            return False
        return all(
            one == two or "*" in one or "*" in two
            for one, two in zip(wanted[before:], given, strict=True)
        )


def _segments(path: str) -> list[str]:
    path = VARIABLE.sub("*", path.split("?", maxsplit=1)[0])
    return [part for part in path.split("/") if part]
