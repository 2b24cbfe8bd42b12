"""The rule `cache-without-ttl`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Ref
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

CLIENTS = frozenset(
    {
        "aioredis.Redis",
        "redis.Redis",
        "redis.StrictRedis",
        "redis.asyncio.Redis",
        "redis.client.Redis",
    }
)
STORAGE = re.compile(r"Stor(?:e|age)|Repository|Registry|Config|Settings|FileSystem")
LIMITS = frozenset({"ex", "px", "exat", "pxat", "keepttl"})
OF_QUEUES = frozenset(
    {
        "blpop",
        "brpop",
        "lpop",
        "lpush",
        "lrange",
        "lrem",
        "rpop",
        "rpush",
        "xadd",
        "xread",
        "xreadgroup",
    }
)


class CacheWithoutTtl(Rule):
    """A value put into Redis for ever.

    What it finds:
        `set` on a Redis client without `ex`, `px`, `exat` or `keepttl`. Numbers are
        left out, files that keep queues there, and classes that by their name store
        things: that is state, no cache.
    Why it matters:
        What nobody invalidates stays wrong for ever, and memory only fills.
    Bad:
        from redis.asyncio import Redis

        async def remember(redis: Redis, key: str, value: str) -> None:
            await redis.set(key, value)
    Good:
        from redis.asyncio import Redis

        async def remember(redis: Redis, key: str, value: str) -> None:
            await redis.set(key, value, ex=300)
    How to fix:
        Say how long the value is good for: `ex=300`.
    Source:
        B, E: cache-aside with a TTL.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the writes."""
        if not file.is_application or not OF_QUEUES.isdisjoint(file.calls_by_method):
            return
        for call in file.methods_named("set"):
            if len(call.args) != len(("key", "value")) or call.has_splat:
                continue
            if any(key in LIMITS for key, _ in call.keywords) or not call.receiver:
                continue
            if isinstance(call.args[1], Const) and not isinstance(
                call.args[1].value, str
            ):
                continue
            if self._is_storage(file, call.scope):
                continue
            kind = file.type_of(Ref(call.receiver), call.scope).name
            if file.project.ancestry.is_a(kind, CLIENTS) and not self._expires(
                file, call
            ):
                yield file.at(call, "the value is kept in Redis for ever")

    @staticmethod
    def _is_storage(file: FileView, scope: int) -> bool:
        """A class that keeps things in Redis, by its name, and caches nothing."""
        klass = file.functions[scope].klass if scope >= 0 else -1
        named = file.classes[klass].name if klass >= 0 else ""
        cached = "cache" in f"{file.path}{named}".lower()
        return bool(STORAGE.search(named)) and not cached

    @staticmethod
    def _expires(file: FileView, call: Call) -> bool:
        others = file.calls_of(call.scope)
        return any(other.method.startswith(("expire", "pexpire")) for other in others)
