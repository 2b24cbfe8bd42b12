"""The rule `undocumented-route`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class UndocumentedRoute(Rule):
    """A route that the API's document cannot explain.

    What it finds:
        A route with neither docstring, `summary` nor `description`.
    Why it matters:
        Whoever reads the document has the function's name to go by.
    Bad:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/users")
        async def list_users() -> list[int]:
            return []
    Good:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/users", summary="List users")
        async def list_users() -> list[int]:
            return []
    How to fix:
        Write a docstring: its first line says what the caller gets.
    Source:
        A, B, D: OpenAPI summaries and descriptions.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        if not file.is_application:
            return
        seen: set[int] = set()
        for route in file.routes:
            said = route.decorator
            told = (
                route.function.documented
                or said.keyword("summary")
                or said.keyword("description")
            )
            hidden = said.keyword("include_in_schema") is not None
            if told or hidden or "WEBSOCKET" in route.methods or route.scope in seen:
                continue
            seen.add(route.scope)
            yield file.at(route.function, f"nothing explains `{route.function.name}`")
