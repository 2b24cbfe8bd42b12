"""The rule `wrong-status-code`."""

import ast
import re
from collections.abc import Iterator

from backwright.check.edits import add_keyword, definition_at
from backwright.check.facts.expr import Const
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import answers_page, status_of
from backwright.diagnostics import Severity


class WrongStatusCode(Rule):
    """A status code that does not say what happened.

    What it finds:
        A POST whose function is named `create_…` and that answers 200; a 204 that has
        a response model.
    Why it matters:
        Clients, caches and logs go by the code.
    Bad:
        from fastapi import APIRouter
        from pydantic import BaseModel

        class UserRead(BaseModel):
            id: int

        router = APIRouter()

        @router.post("/users")
        async def create_user() -> UserRead:
            return UserRead(id=1)
    Good:
        from fastapi import APIRouter
        from pydantic import BaseModel

        class UserRead(BaseModel):
            id: int

        router = APIRouter()

        @router.post("/users", status_code=201)
        async def create_user() -> UserRead:
            return UserRead(id=1)
    How to fix:
        `status_code=201` for what is created, 204 for what has no answer.
    Source:
        A, B, D, E: right methods and status codes (201, 204).
    """

    severity = Severity.INFO
    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        if not file.is_application:
            return
        for route in file.routes:
            name = route.function.name
            silent = route.decorator.keyword("status_code") is None
            if (
                route.methods == ("POST",)
                and name.startswith("create_")
                and silent
                and not answers_page(file, route)
                and not re.search(
                    r"_or_|token|session|checkout|link|url|report|export|completion"
                    r"|connection|embedding|prediction|response|speech|transcription",
                    name,
                )
            ):
                yield file.at(route.function, f"`{name}` creates, but answers 200")
            model = route.decorator.keyword("response_model")
            if status_of(route) == "204" and model not in {None, Const(None)}:
                yield file.at(route.function, f"`{name}` answers 204 with a body")

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Answer 201 to what creates."""
        del column
        route = definition_at(text, line)
        for one in route.decorator_list if route else ():
            if isinstance(one, ast.Call) and getattr(one.func, "attr", "") == "post":
                said = {word.arg for word in one.keywords}
                if "status_code" not in said:
                    place = (one.lineno, one.col_offset + 1)
                    return add_keyword(text, *place, "status_code=201")
        return None
