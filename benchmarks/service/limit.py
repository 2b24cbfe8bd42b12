"""The limit: the same work with nothing between ASGI and the driver.

Raw ASGI, asyncpg and orjson, on the written service's own tables and with its
duties: a verified token (remembered), the tenant in every statement, a seller that
must exist, the headers, a request id, an ETag. Nobody would maintain this; it says
what the machine can do. `uvicorn limit:create_app --factory`.
"""

import os
import re
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any, NamedTuple
from urllib.parse import parse_qsl
from uuid import UUID, uuid4

import asyncpg
import jwt
import orjson

Message = dict[str, Any]
Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Answer = tuple[int, bytes, list[tuple[bytes, bytes]]]

VISIBLE = (
    "SELECT id, seller_id, channel, source, note, status, rows, failed_rows,"
    " started_at, finished_at, failure, created_by, created_at, updated_at, version"
    " FROM jobs WHERE tenant_id = $1 AND deleted_at IS NULL"
)
GET = f"{VISIBLE} AND id = $2"
FIRST = f"{VISIBLE} ORDER BY created_at DESC, id DESC LIMIT $2"
AFTER = (
    f"{VISIBLE} AND (created_at, id) < ($3, $4)"
    " ORDER BY created_at DESC, id DESC LIMIT $2"
)
ADD = (
    "INSERT INTO jobs (tenant_id, id, seller_id, channel, source, note, created_by,"
    " created_at, updated_at, status, rows, failed_rows, version)"
    " SELECT $1, $2, $3, $4, $5, $6, $7, $8, $8, 'queued', 0, 0, 1 WHERE EXISTS"
    " (SELECT FROM sellers WHERE tenant_id = $1 AND id = $3 AND deleted_at IS NULL)"
)
NEW = {
    "status": "queued",
    "rows": 0,
    "failed_rows": 0,
    "started_at": None,
    "finished_at": None,
    "failure": None,
    "version": 1,
}
CHANNELS = frozenset({"mercado_livre", "magalu", "shopee", "amazon"})
READERS = frozenset({"manager", "auditor", "support"})
WRITERS = frozenset({"manager", "seller"})
JOB = re.compile("/v1/jobs/([0-9a-f-]{36})")
MOST = 100
LONGEST_SOURCE = 255
LONGEST_NOTE = 500
HEADERS = [
    (b"content-type", b"application/json"),
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=63072000; includeSubDomains"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
]


class Actor(NamedTuple):
    """Who is asking."""

    user_id: UUID
    tenant_id: UUID
    roles: frozenset[str]
    expires: float


class Refused(Exception):
    """The request is answered with an error."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Limit:
    """One class, one dictionary of tokens, one pool."""

    def __init__(self) -> None:
        self._secret = os.environ["SECRET_KEY"]
        self._actors: dict[bytes, Actor] = {}
        self._pool: asyncpg.Pool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        try:
            status, body, headers = await self._answer(scope, receive)
        except Refused as refused:
            status, body, headers = refused.status, b"{}", []
        length = (b"content-length", b"%d" % len(body))
        request_id = (b"x-request-id", token_hex(16).encode())
        headers = [*HEADERS, length, request_id, *headers]
        start = "http.response.start"
        await send({"type": start, "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        self._pool = await asyncpg.create_pool(
            os.environ["LIMIT_DATABASE_URL"],
            min_size=8,
            max_size=8,
            reset=_leave_as_it_is,
            server_settings={"jit": "off"},
        )
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._pool.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _answer(self, scope: Scope, receive: Receive) -> Answer:
        actor = self._authenticate(dict(scope["headers"]).get(b"authorization", b""))
        if scope["path"] == "/v1/jobs":
            if scope["method"] == "POST":
                return await self._create(actor, receive)
            return await self._list(actor, scope["query_string"])
        if match := JOB.fullmatch(scope["path"]):
            return await self._get(actor, match[1])
        raise Refused(404)

    async def _get(self, actor: Actor, job: str) -> Answer:
        row = await self._pool.fetchrow(GET, actor.tenant_id, UUID(job))
        if row is None or not _may_read(actor, row["created_by"]):
            raise Refused(404)
        etag = (b"etag", b'"%d"' % row["version"])
        return 200, _json(dict(row)), [etag]

    async def _list(self, actor: Actor, query: bytes) -> Answer:
        if READERS.isdisjoint(actor.roles):
            raise Refused(403)
        asked = dict(parse_qsl(query.decode()))
        limit = int(asked.get("limit", 20))
        if not 1 <= limit <= MOST:
            raise Refused(422)
        place: list[object] = []
        if cursor := asked.get("cursor"):
            at, _, job = cursor.partition("_")
            place = [datetime.fromtimestamp(float(at), UTC), UUID(job)]
        statement = AFTER if place else FIRST
        rows = await self._pool.fetch(statement, actor.tenant_id, limit + 1, *place)
        following = None
        if len(rows) > limit:
            last = rows[limit - 1]
            following = f"{last['created_at'].timestamp()}_{last['id']}"
        items = [dict(row) for row in rows[:limit]]
        return 200, _json({"items": items, "next": following}), []

    async def _create(self, actor: Actor, receive: Receive) -> Answer:
        if WRITERS.isdisjoint(actor.roles):
            raise Refused(403)
        body = _checked(orjson.loads(await _read(receive)))
        now = datetime.now(UTC)
        given = {
            "id": uuid4(),
            "seller_id": UUID(body["seller_id"]),
            "channel": body["channel"],
            "source": body["source"],
            "note": body.get("note"),
            "created_by": actor.user_id,
            "created_at": now,
        }
        done = await self._pool.execute(ADD, actor.tenant_id, *given.values())
        if done != "INSERT 0 1":
            raise Refused(409)
        location = (b"location", b"/v1/jobs/%s" % str(given["id"]).encode())
        job = {**NEW, **given, "updated_at": now}
        return 201, _json(job), [location, (b"etag", b'"1"')]

    def _authenticate(self, header: bytes) -> Actor:
        actor = self._actors.get(header)
        if actor is None or actor.expires <= time.time():
            actor = self._actors[header] = self._verify(header)
        return actor

    def _verify(self, header: bytes) -> Actor:
        scheme, _, token = header.partition(b" ")
        if scheme.lower() != b"bearer":
            raise Refused(401)
        try:
            claims = jwt.decode(token, self._secret, ["HS256"])
        except jwt.InvalidTokenError as error:
            raise Refused(401) from error
        return Actor(
            UUID(claims["sub"]),
            UUID(claims["tenant"]),
            frozenset(claims["roles"]),
            claims["exp"],
        )


async def _leave_as_it_is(_: object) -> None:
    """Save the round trip in which asyncpg cleans a connection that it takes back."""


async def _read(receive: Receive) -> bytes:
    parts = []
    more = True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


def _json(value: object) -> bytes:
    return orjson.dumps(value, default=str)  # asyncpg's UUID is a subclass


def _may_read(actor: Actor, owner: UUID) -> bool:
    return not READERS.isdisjoint(actor.roles) or actor.user_id == owner


def _checked(body: dict[str, Any]) -> dict[str, Any]:
    """Refuse what the written service's contract refuses."""
    note = body.get("note")
    if (
        not isinstance(body["source"], str)
        or not 0 < len(body["source"]) <= LONGEST_SOURCE
        or body["channel"] not in CHANNELS
        or (note is not None and len(note) > LONGEST_NOTE)
    ):
        raise Refused(422)
    return body


create_app = Limit
