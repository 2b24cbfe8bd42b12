"""The rule `sync-session-in-async`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.waiting import delaying
from backwright.diagnostics import Severity


class SyncSessionInAsync(Rule):
    """A synchronous database session used in an `async def`.

    What it finds:
        A query or commit on a synchronous `Session` in code on the event loop. A script
        alone on its loop, and what is done before a service has started, delay nobody;
        where no request is seen to wait for it, it is a warning.
    Why it matters:
        The event loop waits for the database: while one request queries, none is
        served.
    Bad:
        from sqlalchemy import select
        from sqlalchemy.orm import Session
        from app.models import User

        async def all_users(db: Session) -> list[User]:
            return list(db.scalars(select(User).limit(20)))
    Good:
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.models import User

        async def all_users(db: AsyncSession) -> list[User]:
            return list(await db.scalars(select(User).limit(20)))
    How to fix:
        Use `AsyncSession` and await it, or make the function a plain `def`: FastAPI
        then runs it in a thread.
    Source:
        A, B, C, D, E: async for I/O; never block the loop.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the queries."""
        if not file.is_application:
            return
        for query in file.queries:
            call = query.call
            blocks = query.is_async is False and query.kind != "write"
            if (
                blocks
                and file.in_async(call.scope)
                and not call.deferred
                and not call.awaited
            ):
                message = f"`{call.method}` on a synchronous session blocks the loop"
                yield delaying(file, call, message)
