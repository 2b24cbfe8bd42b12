"""The rule `undocumented-error`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.documents import documented_codes, is_hidden, status_code
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity

BY_FASTAPI = "422"


class UndocumentedError(Rule):
    """An error that the API's document does not mention.

    What it finds:
        A route that raises `HTTPException` itself with a code that `responses` of the
        route, of its routers or of the application do not list. FastAPI lists 422
        itself.
    Why it matters:
        Clients are written from the document: they will not expect it.
    Bad:
        from fastapi import APIRouter, HTTPException

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int) -> int:
            raise HTTPException(status_code=404)
    Good:
        from fastapi import APIRouter, HTTPException

        router = APIRouter()

        @router.get("/users/{user_id}", responses={404: {"description": "None"}})
        async def read_user(user_id: int) -> int:
            raise HTTPException(status_code=404)
    How to fix:
        List the code in `responses`.
    Source:
        A, B, D: error documentation.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the errors."""
        for route in project.routes.all:
            file = project.file_of(route.module)
            if file is None or not file.is_application:
                continue
            raised = self._raised(file, route)
            listed = documented_codes(project, route) if raised else None
            if listed is None or is_hidden(project, route):
                continue
            for code in raised.keys() - listed - {BY_FASTAPI}:
                yield raised[code]

    @staticmethod
    def _raised(file: FileView, route: Route) -> dict[str, Finding]:
        """Return the codes that a route raises, each with its first place."""
        found: dict[str, Finding] = {}
        for made in file.body.raises:
            if made.scope != route.scope or not isinstance(made.error, Call):
                continue
            code = status_code(made.error.argument(0, "status_code"))
            if made.error.method == "HTTPException" and code >= "400":
                message = f"the document does not mention {code}"
                found.setdefault(code, file.at(made, message, len("raise")))
        return found
