"""The rule `untested-route`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

ENOUGH = 3


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
        patterns = [re.sub(r"\{[^}]*\}", "*", path).rstrip("/") for path in requested]
        for route in project.routes.all:
            file = project.file_of(route.module)
            if file is None or not file.is_application or not route.included:
                continue
            if route.function.name in words or "WEBSOCKET" in route.methods:
                continue
            if not any(
                self._meets(path, pattern)
                for path in route.paths
                for pattern in patterns
            ):
                yield file.at(route.function, f"no test calls `{route.function.name}`")

    @staticmethod
    def _meets(path: str, pattern: str) -> bool:
        wanted = [
            part
            for part in re.sub(r"\{[^}]*\}", "*", path).strip("/").split("/")
            if part
        ]
        given = [
            part
            for part in pattern.split("?", maxsplit=1)[0].strip("/").split("/")
            if part
        ]
        if "*" in given[:1] and len(given) < len(wanted):
            # The beginning is a variable that may hold a whole prefix.
            given = ["*"] * (len(wanted) - len(given)) + given
        return len(wanted) == len(given) and all(
            one == two or "*" in one or "*" in two
            for one, two in zip(wanted, given, strict=True)
        )
