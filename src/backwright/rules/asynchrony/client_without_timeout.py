"""The rule `client-without-timeout`."""

from collections.abc import Iterator

from backwright.check.edits import add_keyword, call_at
from backwright.check.facts.expr import Const
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

VERBS = ("get", "post", "put", "patch", "delete", "head", "options", "request")
MODULES = ("requests", "httpx")
CLIENTS = ("httpx.AsyncClient", "httpx.Client")


class ClientWithoutTimeout(Rule):
    """A call to another service that may wait for ever.

    What it finds:
        `requests.get(…)` and the like without `timeout`; `timeout=None` for httpx.
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
        endless = Const(None)
        for verb in VERBS:
            for call in file.calls_to(f"requests.{verb}"):
                given = call.keyword("timeout")
                if given == endless or (given is None and not call.has_splat):
                    yield file.at(call, f"`requests.{verb}` without a timeout")
            for call in file.calls_to(f"httpx.{verb}"):
                if call.keyword("timeout") == endless:
                    yield file.at(call, f"`httpx.{verb}` without a timeout")
        for call in file.calls_to(*CLIENTS):
            if call.keyword("timeout") == endless:
                yield file.at(call, "an HTTP client without a timeout")

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Wait ten seconds at most."""
        call = call_at(text, line, column)
        said = any(word.arg == "timeout" for word in call.keywords) if call else True
        return None if said else add_keyword(text, line, column, "timeout=10")
