"""The rule `undocumented-route`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.documents import is_hidden
from backwright.check.view.project import Project
from backwright.diagnostics import Severity


class UndocumentedRoute(Rule):
    """A route that the API's document cannot explain.

    What it finds:
        A route in the document with neither docstring, `summary` nor `description`.
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

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the routes."""
        seen: set[tuple[str, int]] = set()
        for route in project.routes.all:
            file = project.file_of(route.module)
            if file is None or not file.is_application:
                continue
            said = route.decorator
            told = (
                route.function.documented
                or said.keyword("summary")
                or said.keyword("description")
            )
            place = (route.module, route.scope)
            if told or "WEBSOCKET" in route.methods or place in seen:
                continue
            seen.add(place)
            if not is_hidden(project, route):
                yield file.at(
                    route.function, f"nothing explains `{route.function.name}`"
                )
