"""The rule `sequential-awaits`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Ref, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.leaving import answers_early, leaves_loop
from backwright.diagnostics import Severity

CLIENTS = frozenset({"httpx.AsyncClient", "aiohttp.ClientSession"})
SLOWING = re.compile(r"acquire|backoff|limit|pace|sleep|throttl|wait", re.IGNORECASE)
SENDERS = frozenset({"get", "post", "put", "patch", "delete", "request"})


class SequentialAwaits(Rule):
    """Requests sent one after the other that could go at once.

    What it finds:
        A request of an asynchronous HTTP client awaited in each turn of a `for` loop,
        unless the loop is slowed on purpose, or ends with the first answer
        that will do.
    Why it matters:
        Ten requests of a tenth of a second take a second instead of a tenth.
    Bad:
        import httpx

        async def load(client: httpx.AsyncClient, urls: list[str]) -> list[str]:
            texts = []
            for url in urls:
                texts.append((await client.get(url)).text)
            return texts
    Good:
        import asyncio
        import httpx

        async def load(client: httpx.AsyncClient, urls: list[str]) -> list[str]:
            answers = await asyncio.gather(*map(client.get, urls))
            return [answer.text for answer in answers]
    How to fix:
        `asyncio.gather`, or a `TaskGroup` with a semaphore if there are many.
    Source:
        B, D: `gather` for parallel work.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the requests."""
        if not file.is_application:
            return
        for call in file.methods_named(*sorted(SENDERS)):
            if not call.awaited or call.loop < 0 or not call.receiver:
                continue
            loop = file.body.loops[call.loop]
            retries = re.search(
                r"retr|attempt|range|page|cursor",
                f"{loop.target} {show(loop.iterable)}",
                re.IGNORECASE,
            )
            if loop.kind != "for" or loop.scope != call.scope or retries:
                continue
            kind = file.type_of(Ref(call.receiver), call.scope).name
            slowed = any(
                SLOWING.search(one.method)
                for one in file.calls_of(call.scope)
                if one.loop == call.loop and one.awaited and one.discarded
            )
            ends = leaves_loop(file, call) or answers_early(file, call)
            if kind in CLIENTS and not slowed and not ends:
                yield file.at(call, "each request waits for the one before")
