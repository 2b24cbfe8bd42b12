"""The rule `client-without-timeout`."""

from collections.abc import Iterator

from backwright.check.edits import add_keyword, call_at
from backwright.check.facts.expr import Call, Const, Expr, Ref
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

VERBS = ("get", "post", "put", "patch", "delete", "head", "options", "request")
CLIENTS = ("httpx.AsyncClient", "httpx.Client")
SESSIONS = frozenset({"requests.Session", "requests.sessions.Session"})
PLAIN_ADAPTER = "requests.adapters.HTTPAdapter"


class ClientWithoutTimeout(Rule):
    """A call to another service that may wait for ever.

    What it finds:
        `requests.get(…)` and the like without `timeout`, by a `requests.Session` too,
        unless an adapter of one's own is mounted on it; `timeout=None` for httpx.
    Why it matters:
        A peer that hangs takes a worker with it; soon there are none left.
    Bad:
        import requests

        def rates() -> object:
            return requests.get("https://rates.example").json()
    Good:
        import requests

        def rates() -> object:
            return requests.get("https://rates.example", timeout=5).json()
    How to fix:
        Say how long to wait: `timeout=5`.
    Source:
        B, D: timeouts on outside calls.
    """

    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        if not file.is_application:
            return
        for call in self._by_requests(file):
            given = call.keyword("timeout")
            left_out = given is None and not call.has_splat
            if left_out or self._is_endless(file, given):
                yield file.at(call, f"`{call.func}` without a timeout")
        for call in file.calls_to(*CLIENTS, *(f"httpx.{verb}" for verb in VERBS)):
            if self._is_endless(file, call.keyword("timeout")):
                yield file.at(call, f"`{call.func}` without a timeout")

    @staticmethod
    def _is_endless(file: FileView, given: Expr | None) -> bool:
        if isinstance(given, Call) and file.called(given) == "httpx.Timeout":
            return given.args == (Const(None),) and not given.keywords
        return given == Const(None)

    def _by_requests(self, file: FileView) -> Iterator[Call]:
        yield from file.calls_to(*(f"requests.{verb}" for verb in VERBS))
        yield from self._by_session(file)

    def _by_session(self, file: FileView) -> Iterator[Call]:
        """Yield the requests that a session of `requests` sends as it is made."""
        roots = {made.target.partition(".")[0] for made in file.outline.imports}
        if "requests" not in roots:
            return
        for call in file.methods_named(*VERBS):
            kind = file.type_of(Ref(call.receiver), call.scope).name
            if kind in SESSIONS and not self._is_fitted(file, call.receiver):
                yield call

    @staticmethod
    def _is_fitted(file: FileView, session: str) -> bool:
        """Tell whether an adapter is mounted that may know a timeout."""
        for call in file.methods_named("mount"):
            given = file.value_of(call.argument(1, "adapter"), call.scope)
            plain = isinstance(given, Call) and file.called(given) == PLAIN_ADAPTER
            if call.receiver == session and not plain:
                return True
        return False

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Wait ten seconds at most."""
        call = call_at(text, line, column)
        said = any(word.arg == "timeout" for word in call.keywords) if call else True
        return None if said else add_keyword(text, line, column, "timeout=10")
