"""The rule `pool-not-configured`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, show, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

MAKERS = (
    "sqlalchemy.create_engine",
    "sqlalchemy.ext.asyncio.create_async_engine",
    "sqlmodel.create_engine",
)


class PoolNotConfigured(Rule):
    """A connection pool left at its defaults.

    What it finds:
        `create_engine` or `create_async_engine` in application code that says nothing
        of its pool; SQLite is left out.
    Why it matters:
        Five connections and no check of stale ones suit few services; workers times
        pool must fit what the database allows.
    Bad:
        from sqlalchemy.ext.asyncio import create_async_engine

        def engine(url: str) -> object:
            return create_async_engine(url)
    Good:
        from sqlalchemy.ext.asyncio import create_async_engine

        def engine(url: str, size: int) -> object:
            return create_async_engine(url, pool_size=size, pool_pre_ping=True)
    How to fix:
        Set `pool_size`, `max_overflow` and `pool_pre_ping` from the settings.
    Source:
        A, B, C, D: pooling configured.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the engines."""
        if not file.is_application:
            return
        engines = list(file.calls_to(*MAKERS))
        told = {self._url(call) for call in engines if self._says(call)}
        for call in engines:
            lite = "sqlite" in show(file.value_of(call.argument(0, "url"), call.scope))
            # Without a pool after the same URL with one is for drivers that have none.
            other = self._url(call) in told and text_of(call.argument(0, "url")) is None
            if not self._says(call) and not lite and not other:
                yield file.at(call, "the engine says nothing of its pool")

    @staticmethod
    def _says(call: Call) -> bool:
        words = [key for key, _ in call.keywords]
        return any(not key or "pool" in key or key == "max_overflow" for key in words)

    @staticmethod
    def _url(call: Call) -> tuple[int, str]:
        return call.scope, show(call.argument(0, "url"))
