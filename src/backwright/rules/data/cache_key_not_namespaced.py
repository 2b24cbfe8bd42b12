"""The rule `cache-key-not-namespaced`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, Ref, Text, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.trails import Trail
from backwright.diagnostics import Severity

CLIENTS = frozenset(
    {
        "redis.Redis",
        "redis.StrictRedis",
        "redis.client.Redis",
        "redis.asyncio.Redis",
        "redis.asyncio.client.Redis",
    }
)
KEYED = (
    "decr",
    "delete",
    "exists",
    "expire",
    "get",
    "getdel",
    "hget",
    "hgetall",
    "hset",
    "incr",
    "lpush",
    "lrange",
    "rpush",
    "sadd",
    "set",
    "setex",
    "setnx",
    "smembers",
    "ttl",
    "unlink",
    "zadd",
)
ID = re.compile(r"(?:^|[._])(?:id|uuid|email|slug|username)$")


class CacheKeyNotNamespaced(Rule):
    """A key in Redis that says nothing but an id.

    What it finds:
        A key that is just an id (`user_id`, `str(order.id)`), or ids with signs between
        them, in a call of a Redis client.
    Why it matters:
        User 7 and order 7 are then one key: each reads and overwrites the other.
    Bad:
        from redis.asyncio import Redis

        async def remember(redis: Redis, user_id: str, value: str) -> None:
            await redis.set(user_id, value, ex=60)
    Good:
        from redis.asyncio import Redis

        async def remember(redis: Redis, user_id: str, value: str) -> None:
            await redis.set(f"user:{user_id}", value, ex=60)
    How to fix:
        Begin the key with what it is about: `f"user:{user_id}"`.
    Source:
        B, E: namespaced keys.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        if not file.is_application:
            return
        for call in file.methods_named(*KEYED):
            key = call.argument(0, "name")
            if not call.receiver or not self._is_id(key, Trail(file, call.scope)):
                continue
            client = file.value_of(Ref(call.receiver), call.scope)
            owner = call.receiver
            if isinstance(client, Call) and client.method == "pipeline":
                owner = client.receiver
            kind = file.type_of(Ref(owner), call.scope).name
            if file.project.ancestry.is_a(kind, CLIENTS):
                yield file.at(call, "the key does not say what it is about")

    def _is_id(self, key: Expr | None, trail: Trail) -> bool:
        """Tell whether a key is an id, or ids with nothing but signs between them."""
        if key is None:
            return False
        made, trail = trail.follow(key)
        if isinstance(made, Call) and made.func == "str" and made.args:
            return self._is_id(made.args[0], trail)
        if isinstance(made, Text):
            ids = [part for part in made.parts if not isinstance(part, Const)]
            said = any(
                re.search(r"\w", str(part.value))
                for part in made.parts
                if isinstance(part, Const)
            )
            return not said and all(self._is_id(part, trail) for part in ids)
        # What an object calls its id may well be a whole key.
        name = name_of(key)
        return bool(ID.search(name)) and not name.startswith("self.")
