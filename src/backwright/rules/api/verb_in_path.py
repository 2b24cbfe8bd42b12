"""The rule `verb-in-path`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from backwright.check.facts.expr import text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

VERBS = {
    "create": {"POST"},
    "update": {"PUT", "PATCH"},
    "delete": {"DELETE"},
    "get": {"GET"},
    "add": {"POST"},
    "remove": {"DELETE"},
    "edit": {"PUT", "PATCH"},
    "fetch": {"GET"},
    "insert": {"POST"},
    "list": {"GET"},
}


class VerbInPath(Rule):
    """A path that says what the method says, or should.

    What it finds:
        A segment that is, or begins with, `create`, `get`, `update`, `delete` and the
        like; unless the path answers GET beside another method, as pages do.
    Why it matters:
        `POST /users/create` says it twice, and each team says it differently; nouns
        can be guessed.
    Bad:
        from fastapi import APIRouter

        router = APIRouter()

        @router.post("/users/create")
        async def create_user() -> None: ...
    Good:
        from fastapi import APIRouter

        router = APIRouter()

        @router.post("/users")
        async def create_user() -> None: ...
    How to fix:
        Name the resource; let the method say what is done to it.
    Source:
        A, B, D, E: resource nouns, right methods.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        methods: dict[str, set[str]] = defaultdict(set)
        for route in file.routes:
            methods[route.path].update(route.methods)
        for route in file.routes:
            said = route.decorator.argument(0, "path")
            path = text_of(said) or ""
            verb = next(filter(None, map(self._verb, path.split("/"))), "")
            is_page = "GET" in methods[route.path] and len(methods[route.path]) > 1
            if verb and file.is_application and not is_page:
                meant = VERBS[_first_word(verb)]
                says = "does too" if meant & set(route.methods) else "should"
                message = f"the path says `{verb}`, the method {says}"
                yield file.at(route.decorator, message)

    @staticmethod
    def _verb(segment: str) -> str:
        said = _first_word(segment) in VERBS and "{" not in segment
        return segment if said else ""


def _first_word(segment: str) -> str:
    return re.split(r"[-_]", segment)[0]
