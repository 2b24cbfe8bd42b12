"""The rule `unverified-certificate`."""

from collections.abc import Iterator

from backwright.check.edits import call_at, remove_keyword
from backwright.check.facts.expr import Const
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

VERBS = ("get", "post", "put", "patch", "delete", "head", "request")
CLIENTS = ("httpx.AsyncClient", "httpx.Client")


class UnverifiedCertificate(Rule):
    """A peer that is believed without a certificate.

    What it finds:
        `verify=False` for requests or httpx, `ssl._create_unverified_context`. A
        function that makes a context of both kinds leaves the choice to its settings.
    Why it matters:
        Anybody on the way can read and change what is sent.
    Bad:
        import httpx

        def client() -> httpx.AsyncClient:
            return httpx.AsyncClient(verify=False)
    Good:
        import httpx

        def client(authority: str) -> httpx.AsyncClient:
            return httpx.AsyncClient(verify=authority)
    How to fix:
        Give the path of the authority's certificate.
    Source:
        A, B: TLS.
    """

    severity = Severity.ERROR
    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        if not file.is_application:
            return
        names = [
            f"{module}.{verb}" for module in ("requests", "httpx") for verb in VERBS
        ]
        for call in file.calls_to(*names, *CLIENTS):
            if call.keyword("verify") == Const(value=False):
                yield file.at(call, "the peer's certificate is not verified")
        chosen = {call.scope for call in file.calls_to("ssl.create_default_context")}
        for call in file.calls_to("ssl._create_unverified_context"):
            if call.scope not in chosen:
                yield file.at(call, "the peer's certificate is not verified")

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Verify it, as is usual."""
        call = call_at(text, line, column)
        return remove_keyword(text, call, "verify") if call else None
