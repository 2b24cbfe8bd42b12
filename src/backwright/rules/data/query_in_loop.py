"""The rule `query-in-loop`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from backwright.check.facts.expr import (
    Call,
    Items,
    Ref,
    Text,
    calls_in,
    is_written,
    name_of,
    text_of,
    walk,
)
from backwright.check.facts.forms import Loop
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.leaving import leaves_loop
from backwright.diagnostics import Severity

TABLE = re.compile(
    r"(?:from|into|join|table|table_info\(|update)\s*[\"'`\[]?$", re.IGNORECASE
)
ROWS = frozenset({"execute", "exec", "scalars", "stream", "stream_scalars"})
BATCHING = ("attempt", "batch", "chunk", "page", "retr")


class QueryInLoop(Rule):
    """A query for each turn of a loop: N+1.

    What it finds:
        A statement sent inside a `for` loop or comprehension, directly or by a
        function of the project that is called there. Loops over pages, attempts and
        values that are written down are left out, and over tables and what comes one
        by one, such as messages; so is what the function returns with.
    Why it matters:
        A hundred rows cost a hundred and one round trips; it is the usual reason why
        a list is fast in tests and slow in production.
    Bad:
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.models import Order

        async def find(db: AsyncSession, user_id: int) -> list[Order]:
            found = await db.execute(select(Order).where(Order.user_id == user_id))
            return list(found.scalars())

        async def totals(db: AsyncSession, users: list[int]) -> list[int]:
            return [len(await find(db, user)) for user in users]
    Good:
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.models import Order

        async def find(db: AsyncSession, users: list[int]) -> list[Order]:
            found = await db.execute(select(Order).where(Order.user_id.in_(users)))
            return [order for order in found.scalars()]
    How to fix:
        Ask once for all: `.in_(ids)`, a join, `selectinload`, or one bulk statement.
    Source:
        B, E: no queries in loops, no N+1.
    """

    severity = Severity.WARNING

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the queries in loops."""
        if not file.is_application:
            return
        direct = set()
        for query in file.queries:
            asks = query.kind in {"read", "change"}
            if (
                asks
                and self._repeats(file, query.call)
                and self._each(file, query.call)
            ):
                direct.add((query.call.line, query.call.column))
                yield file.at(query.call, "a query is sent in each turn of the loop")
        for call in file.body.calls:
            if (call.line, call.column) in direct or not self._repeats(file, call):
                continue
            callee = file.callee(call)
            sends = bool(callee) and file.project.queries_database(callee)
            if sends and self._each(file, call):
                message = f"`{call.func}` sends a query in each turn of the loop"
                yield file.at(call, message)

    @staticmethod
    def _repeats(file: FileView, call: Call) -> bool:
        if call.loop < 0 or call.deferred:
            return False
        loop: Loop = file.body.loops[call.loop]
        if loop.kind == "while" or loop.scope != call.scope:
            return False
        if loop.kind == "async for" and ROWS.isdisjoint(
            one.method for one in calls_in(loop.iterable)
        ):
            # What comes one by one cannot be asked for at once.
            return False
        few = file.value_of(loop.iterable, loop.scope)
        if isinstance(loop.iterable, Items) or (
            isinstance(few, Items) and is_written(few)
        ):
            # A few values written down: the number of queries is known.
            return False
        source = f"{loop.target} {loop.iterable}".lower()
        name = name_of(loop.iterable)
        # So do settings and constants.
        said = name.isupper() or name.startswith("settings.")
        return not (said or any(word in source for word in BATCHING))

    @staticmethod
    def _each(file: FileView, call: Call) -> bool:
        """Tell whether each turn asks, and what one statement could ask for all."""
        target = file.body.loops[call.loop].target
        return not _names_table(call, target) and not leaves_loop(file, call)


def _names_table(call: Call, target: str) -> bool:
    """Whether each turn asks another table: no statement asks them all at once."""
    return any(
        isinstance(text, Text)
        and any(
            TABLE.search(text_of(before) or "") and after == Ref(target)
            for before, after in pairwise(text.parts)
        )
        for text in walk(call)
    )
