"""Keys of machine clients, as a contract says them."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Final

from backwright.design.service import Service
from backwright.kinds.schema import TEXT, Schema
from backwright.kinds.textual import PRINTABLE
from backwright.render.contract.models import Models, sent, taken
from backwright.render.contract.ours import (
    INSTANT,
    NUMBER,
    ROLES,
    SOME_ROLES,
    UUID,
    Router,
    around,
    cased,
    of,
    page,
    pages,
)
from backwright.render.contract.routes import Route, in_path
from backwright.render.wording import ours as wire

NAME: Final[Schema] = {
    **TEXT,
    "minLength": 1,
    "maxLength": 120,
    "pattern": PRINTABLE,
    "examples": ["importer"],
}
MOST: Final[Schema] = {
    **NUMBER,
    "minimum": 1,
    "maximum": 1_000_000,
    "default": 600,
}


def models(service: Service) -> Iterator[Models]:
    """Yield what is sent and taken."""
    wanted: dict[str, Schema] = {"name": NAME, "roles": SOME_ROLES}
    asked = cased(service, {**wanted, "requests_per_minute": MOST})
    yield taken("ApiKeyCreate", "A key to be made.", asked, wanted)
    shown = {
        "id": UUID,
        "name": TEXT,
        "roles": ROLES,
        "requests_per_minute": NUMBER,
        "created_by": UUID,
        "created_at": INSTANT,
    }
    said = "A key as administrators see it: without what proves it."
    yield sent("ApiKeyRead", said, cased(service, shown))
    said = (
        "A new key, with what is to be sent as `X-API-Key`: keep it, it is shown once."
    )
    yield sent("ApiKeyIssued", said, {"id": UUID, "key": TEXT})
    yield page(service, wire.API_KEY)
    yield from around(service, wire.API_KEY, "ApiKeyIssued", "ApiKeyCreate")


def routes(service: Service) -> Iterator[Route]:
    """Yield the routes."""
    router = Router(
        service=service,
        path="/api-keys",
        tag="api keys",
        errors=frozenset({401, 403, service.api.validation_status, 429, 503}),
    )
    yield router.route(
        "GET",
        "list_api_keys",
        ("List API keys", "List the keys, the newest first."),
        parameters=pages(service),
        answer=of("ApiKeyPage"),
    )
    yield _creation(router)
    said = "End a key; another process may take it for half a minute yet."
    yield router.route(
        "DELETE /{key_id}",
        "delete_api_key",
        ("Delete an API key", said),
        frozenset({404}),
        parameters=(in_path("key_id", UUID, "The key's id."),),
        status=HTTPStatus.NO_CONTENT,
    )


def _creation(router: Router) -> Route:
    service = router.service
    said = "Make a key that acts for you, with roles of its own; it is shown once."
    return router.route(
        "POST",
        "create_api_key",
        ("Create an API key", said),
        frozenset({400, 413}),
        body=of(wire.taken(service, wire.API_KEY, "ApiKeyCreate").kind),
        status=HTTPStatus.CREATED,
        answer=of(wire.sent(service, wire.API_KEY, "ApiKeyIssued").kind),
    )
