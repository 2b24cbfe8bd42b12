"""Uploaded files, as a contract says them."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Final

from backwright.design.reference import FileRule
from backwright.design.service import Service
from backwright.kinds.schema import TEXT, Schema, reference
from backwright.render.contract.models import Models, chosen, sent
from backwright.render.contract.ours import (
    INSTANT,
    NUMBER,
    UUID,
    Router,
    around,
    cased,
    of,
)
from backwright.render.contract.routes import Content, Route, in_path, parameter
from backwright.render.wording import ours as wire

CONTENT: Final[Schema] = {"type": "string", "format": "binary", "minLength": 1}
PURPOSE: Final = "What the file is for."
CALLED: Final = "What the file is called, percent-encoded."
NAME: Final[Schema] = {
    **TEXT,
    "minLength": 1,
    "maxLength": 255,
    "pattern": "^[A-Za-z0-9._~%-]+$",
    "description": CALLED,
    "examples": ["feed.csv"],
    "default": "file",
}


def models(service: Service) -> Iterator[Models]:
    """Yield what is sent."""
    purposes = [rule.purpose for rule in _rules(service)]
    yield chosen("Purpose", "What a file is for.", purposes)
    shown = {
        "id": UUID,
        "purpose": reference("Purpose"),
        "name": TEXT,
        "kind": TEXT,
        "size": NUMBER,
        "sha256": TEXT,
        "created_at": INSTANT,
    }
    yield sent("FileRead", "What is known of a file.", cased(service, shown))
    yield from around(service, wire.FILE, "FileRead")


def routes(service: Service) -> Iterator[Route]:
    """Yield the routes."""
    router = Router(
        service=service,
        path="/files",
        tag="files",
        errors=frozenset({401, service.api.validation_status, 503}),
    )
    yield _upload(router)
    yield router.route(
        "GET /{file_id}",
        "get_file",
        ("Get a file's facts", "Get what is known of a file that you uploaded."),
        frozenset({404}),
        parameters=(in_path("file_id", UUID, "The file's id."),),
        answer=_file(service),
    )


def _file(service: Service) -> Content:
    return of(wire.sent(service, wire.FILE).kind)


def _upload(router: Router) -> Route:
    purpose = {**reference("Purpose"), "description": PURPOSE}
    said = "Keep a file, sent as the body; use its id where a file is asked for."
    return router.route(
        "POST",
        "upload_file",
        ("Upload a file", said),
        frozenset({400, 403, 413, 415}),
        parameters=(
            parameter("query", "purpose", purpose, PURPOSE, required=True),
            parameter("header", "X-File-Name", NAME, CALLED),
        ),
        body=_uploads(router.service),
        status=HTTPStatus.CREATED,
        answer=_file(router.service),
    )


def _uploads(service: Service) -> Content:
    kinds = {kind for rule in _rules(service) for kind in rule.kinds or ("*/*",)}
    return dict.fromkeys(sorted(kinds), CONTENT)


def _rules(service: Service) -> Iterator[FileRule]:
    for entity in service.entities:
        yield from (field.file for field in entity.files if field.file)
