"""The rule `url-from-input`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Operation, Ref, Text, name_of, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import arguments, inputs
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity

SENDERS = frozenset(
    {"get", "post", "put", "patch", "delete", "head", "request", "stream", "urlopen"}
)
CLIENTS = re.compile(r"^(?:httpx|requests|aiohttp|urllib)\b")
TEXT = re.compile(r"\bstr\b|Ur[li]")
CHECKING = re.compile(
    r"valid|allow|check|safe|verify|ensure|assert|sanit", re.IGNORECASE
)


class UrlFromInput(Rule):
    """A request sent to an address that the client chose.

    What it finds:
        A route that calls an HTTP client, itself or in a function beside it, with a URL
        it was given as a text, be it in the body.
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
        # Several routes may hand what they are given to one function.
        yield from dict.fromkeys(
            found for route in file.routes for found in self._of_route(file, route)
        )

    def _of_route(self, file: FileView, route: Route) -> Iterator[Finding]:
        given = {
            param.name
            for param in inputs(file, route)
            if TEXT.search(show(param.annotation))
        }
        given |= set(_fields(file, route))
        yield from self._sent(file, route.scope, given)
        yield from self._handed_on(file, route.scope, given)

    def _handed_on(
        self, file: FileView, scope: int, given: set[str]
    ) -> Iterator[Finding]:
        """Follow what is given to a function of the same file, one step."""
        for call in file.calls_of(scope):
            found = file.project.function(file.callee(call))
            if found is None or found[0] is not file or _checks(file, scope):
                continue
            _, index, function = found
            taken = {
                name
                for name, value in arguments(call, function)
                if _base(_value(file, value, call)) in given
            }
            yield from self._sent(file, index, taken)

    def _sent(self, file: FileView, scope: int, given: set[str]) -> Iterator[Finding]:
        if not given or _checks(file, scope):
            return
        for call in file.calls_of(scope):
            if call.method not in SENDERS or not self._is_client(file, call):
                continue
            if _base(_value(file, call.argument(0, "url"), call)) in given:
                yield file.at(call, "the client chooses where the request goes")

    @staticmethod
    def _is_client(file: FileView, call: Call) -> bool:
        if CLIENTS.match(file.called(call)):
            return True
        kind = (
            file.type_of(Ref(call.receiver), call.scope).name if call.receiver else ""
        )
        return bool(CLIENTS.match(kind))


def _checks(file: FileView, scope: int) -> bool:
    return any(CHECKING.search(call.method) for call in file.calls_of(scope))


def _value(file: FileView, given: Expr | None, call: Call) -> Expr | None:
    """Return what a call is given; what a loop goes through is none of what was."""
    index, name = call.loop, name_of(given).partition(".")[0]
    while index >= 0:
        loop = file.body.loops[index]
        if name in loop.target.split(", "):
            return None
        index = loop.parent
    return file.value_of(given, call.scope)


def _base(url: Expr | None) -> str:
    """Return the name that an address is, or begins with: `str(body.url)`."""
    match url:
        case Call(func="str", args=(inner,)):
            return _base(inner)
        case Text(parts=(first, *_)) | Operation(operator="+", parts=(first, *_)):
            return _base(first)
    return name_of(url)


def _fields(file: FileView, route: Route) -> Iterator[str]:
    """Yield the texts and addresses in the bodies that a route takes: `body.url`."""
    for param in inputs(file, route):
        kind = file.type_named(param.annotation).name
        for ancestor in file.project.ancestry.of(kind) if kind else ():
            klass = file.project.names.classes.get(ancestor)
            for field in klass.fields if klass else ():
                if TEXT.search(show(field.annotation)):
                    yield f"{param.name}.{field.name}"
