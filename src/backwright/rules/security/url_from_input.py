"""The rule `url-from-input`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Ref, Text, name_of, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import inputs
from backwright.diagnostics import Severity

SENDERS = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "request", "stream", "urlopen"}
)
CLIENTS = re.compile(r"^(?:httpx|requests|aiohttp|urllib)\b")
CHECKING = re.compile(
    r"valid|allow|check|safe|verify|ensure|assert|sanit", re.IGNORECASE
)


class UrlFromInput(Rule):
    """A request sent to an address that the client chose.

    What it finds:
        A route that calls an HTTP client with a URL it was given as a text.
    Why it matters:
        The server reaches what the client cannot: the cloud's metadata, internal
        services.
    Bad:
        import httpx
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/preview")
        async def preview(url: str) -> str:
            async with httpx.AsyncClient() as client:
                return (await client.get(url)).text
    Good:
        import httpx
        from fastapi import APIRouter

        router = APIRouter()
        FEEDS = {"news": "https://news.example/feed"}

        @router.get("/preview")
        async def preview(feed: str, client: httpx.AsyncClient) -> str:
            return (await client.get(FEEDS[feed])).text
    How to fix:
        Choose from known addresses; else check the resolved address against a list.
    Source:
        B, E: no SSRF.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the requests."""
        if not file.is_application:
            return
        for route in file.routes:
            calls = file.calls_of(route.scope)
            if any(CHECKING.search(call.method) for call in calls):
                continue
            given = {
                param.name
                for param in inputs(file, route)
                if re.search(r"\bstr\b|Url", show(param.annotation))
            }
            for call in calls:
                if call.method in SENDERS and self._is_client(file, call):
                    url = file.value_of(call.argument(0, "url"), route.scope)
                    if name_of(url) in given or self._begins(url, given):
                        yield file.at(call, "the client chooses where the request goes")

    @staticmethod
    def _begins(url: Expr | None, given: set[str]) -> bool:
        return (
            isinstance(url, Text) and bool(url.parts) and name_of(url.parts[0]) in given
        )

    @staticmethod
    def _is_client(file: FileView, call: Call) -> bool:
        if CLIENTS.match(file.called(call)):
            return True
        kind = (
            file.type_of(Ref(call.receiver), call.scope).name if call.receiver else ""
        )
        return bool(CLIENTS.match(kind))
