"""The rule `regex-from-input`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Expr, Text, name_of, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import inputs
from backwright.diagnostics import Severity

MATCHERS = (
    "compile",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
    "subn",
)


class RegexFromInput(Rule):
    """A regular expression that the client writes.

    What it finds:
        A route that gives a parameter of its own to `re.compile`, `re.search` and the
        like as the pattern, alone or in an f-string, without `re.escape`.
    Why it matters:
        Thirty letters such as `(a+)+$` keep a process busy for hours: one request
        stops the service.
    Bad:
        import re
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/names")
        def find_names(pattern: str) -> list[str]:
            return [name for name in ("ann", "bob") if re.search(pattern, name)]
    Good:
        import re
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/names")
        def find_names(text: str) -> list[str]:
            wanted = re.escape(text)
            return [name for name in ("ann", "bob") if re.search(wanted, name)]
    How to fix:
        Compare texts, escape what is given, or match with an engine that cannot run
        away, such as RE2.
    Source:
        B, E: no injection.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        if not file.is_application or not file.routes:
            return
        given = {
            route.scope: {
                param.name
                for param in inputs(file, route)
                if re.search(r"\bstr\b", show(param.annotation))
            }
            for route in file.routes
        }
        for call in file.calls_to(*(f"re.{name}" for name in MATCHERS)):
            names = given.get(call.scope, set())
            pattern = file.value_of(call.argument(0, "pattern"), call.scope)
            if self._is_of(pattern, names):
                yield file.at(call, "the client chooses the regular expression")

    @staticmethod
    def _is_of(pattern: Expr | None, names: set[str]) -> bool:
        parts = pattern.parts if isinstance(pattern, Text) else (pattern,)
        return any(name_of(part) in names for part in parts)
