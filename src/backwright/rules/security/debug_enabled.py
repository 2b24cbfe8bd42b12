"""The rule `debug-enabled`."""

from collections.abc import Iterator

from backwright.check.edits import call_at, remove_keyword
from backwright.check.facts.expr import Const
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class DebugEnabled(Rule):
    """An application that shows its insides.

    What it finds:
        `FastAPI(debug=True)`.
    Why it matters:
        Each error then answers with the code and the values around it.
    Bad:
        from fastapi import FastAPI

        app = FastAPI(debug=True)
    Good:
        from fastapi import FastAPI

        def create_app(debug: bool) -> FastAPI:
            return FastAPI(debug=debug)
    How to fix:
        Leave it out, or take it from the settings.
    Source:
        A, B: configuration by environment; nothing internal leaks.
    """

    severity = Severity.ERROR
    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the applications."""
        if not file.is_application:
            return
        for call in file.calls_to(
            "fastapi.FastAPI", "starlette.applications.Starlette"
        ):
            if call.keyword("debug") == Const(value=True):
                yield file.at(call, "the application shows its insides on each error")

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Leave it out."""
        call = call_at(text, line, column)
        return remove_keyword(text, call, "debug") if call else None
