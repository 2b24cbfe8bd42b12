"""The rule `regex-from-input`."""

from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Expr,
    Operation,
    Text,
    name_of,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import arguments, inputs
from backwright.diagnostics import Severity

JOINING = frozenset({"+", "%", "or"})
MATCHERS = frozenset(
    {
        "re.compile",
        "re.findall",
        "re.finditer",
        "re.fullmatch",
        "re.match",
        "re.search",
        "re.split",
        "re.sub",
        "re.subn",
    }
)


class RegexFromInput(Rule):
    """A regular expression that the client writes.

    What it finds:
        A route that gives a text of the client's to `re.compile`, `re.search` and the
        like as the pattern, alone or put together with others, itself or through a
        function of the project, without `re.escape`.
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
        if not file.is_application:
            return
        for scope, params in sorted(self._given(file).items()):
            for call in self._matching(file, scope, params):
                yield file.at(call, "the client chooses the regular expression")

    @staticmethod
    def _given(file: FileView) -> dict[int, frozenset[str]]:
        """Return what the client fills in, by the function of the route."""
        return {
            route.scope: frozenset(param.name for param in inputs(file, route))
            for route in file.routes
        }

    def _matching(
        self, file: FileView, scope: int, given: frozenset[str]
    ) -> Iterator[Call]:
        """Yield the calls that match by a pattern made of what is given.

        A function of the project that is handed it, and matches by it, counts as well.
        """
        for call in file.calls_of(scope):
            if self._matches(file, call, given):
                yield call
            elif found := file.project.function(self._run_by(file, call)):
                home, index, function = found
                handed = frozenset(
                    name
                    for name, value in arguments(call, function)
                    if self._is_made_of(given, value, file, scope)
                )
                inner = home.calls_of(index) if handed else ()
                if any(self._matches(home, one, handed) for one in inner):
                    yield call

    @staticmethod
    def _run_by(file: FileView, call: Call) -> str:
        """Return the function that a call runs; of a class, the one that makes it."""
        makes = file.called(call) in file.project.names.classes
        return f"{file.called(call)}.__init__" if makes else file.callee(call)

    def _matches(self, file: FileView, call: Call, given: frozenset[str]) -> bool:
        pattern = call.argument(0, "pattern")
        return file.called(call) in MATCHERS and self._is_made_of(
            given, pattern, file, call.scope
        )

    @staticmethod
    def _is_made_of(
        given: frozenset[str], expr: Expr | None, file: FileView, scope: int
    ) -> bool:
        """Tell whether a text has a given one in it, as it was given."""
        whole = file.value_of(expr, scope)
        for part in _texts(whole):
            root, _, rest = name_of(part).partition(".")
            # `text = re.escape(text)` is not as given, `text = "^" + text` is.
            changed = file.value_of(part, scope) not in (part, whole)
            if root in given and not changed:
                kind = file.type_of(part, scope).name
                # What a helper does not annotate is what it was given.
                if kind == "str" or not (kind or rest):
                    return True
        return False


def _texts(expr: Expr | None) -> Iterator[Expr]:
    """Yield what a text is put together of."""
    if isinstance(expr, Text) or (
        isinstance(expr, Operation) and expr.operator in JOINING
    ):
        for part in expr.parts:
            yield from _texts(part)
    elif isinstance(expr, Call) and expr.method == "format":
        yield from expr.args
        yield from (value for _, value in expr.keywords)
    elif expr is not None:
        yield expr
