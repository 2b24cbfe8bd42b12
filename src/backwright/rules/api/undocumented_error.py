"""The rule `undocumented-error`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class UndocumentedError(Rule):
    """An error that the API's document does not mention.

    What it finds:
        A route that raises `HTTPException` itself with a code that `responses` of the
        route, of its router or of the application do not list.
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

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the errors."""
        if not file.is_application:
            return
        for route in file.routes:
            router = file.project.routes.routers[route.router].made
            said = show(route.decorator.keyword("responses")) + show(
                router.keyword("responses")
            )
            for made in file.body.raises:
                if made.scope != route.scope or not isinstance(made.error, Call):
                    continue
                code = self._code(made.error)
                if made.error.method == "HTTPException" and code and not said:
                    yield file.at(
                        made, f"the document does not mention {code}", len("raise")
                    )

    @staticmethod
    def _code(error: Call) -> str:
        found = re.search(r"[45]\d\d", show(error.argument(0, "status_code")))
        return found.group() if found else ""
