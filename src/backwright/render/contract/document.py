"""The whole document: the paths, and the models that they lead to."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any, Final

from backwright.design.service import Service
from backwright.kinds.schema import COMPONENTS, Schema
from backwright.kinds.things import json
from backwright.render.contract import api_keys, errors, files, identity, paths, schemas
from backwright.render.contract.models import Models
from backwright.render.contract.routes import Publisher, Route, problems
from backwright.render.contract.writing import text

VERSION: Final = "3.1.0"
BEARER: Final = "Bearer"
NUMBERS: Final = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}
)
VALUES: Final = frozenset({"default", "enum", "examples"})
PARTS: Final = (json.ASKED, json.SHOWN)
PART: Final = "Part"


def contract(service: Service) -> str:
    """Return the OpenAPI document of a service, as its app publishes it.

    Args:
        service: The service.
    """
    return text(_document(service))


def _document(service: Service) -> Schema:
    publisher = Publisher(
        problems(errors.media_type(service)),
        [{"token": []}, *([{"api_key": []}] if service.has_api_keys else [])],
        limited=service.has_api_keys,
    )
    found: dict[str, dict[str, Schema]] = {}
    for route in _routes(service):
        operation = publisher.operation(route)
        found.setdefault(route.path, {})[route.method.lower()] = operation
    reached = _reached(found, _models(service)) | errors.errors(service)
    document = {
        "openapi": VERSION,
        "info": {
            "title": service.title,
            "description": " ".join(service.description.split()),
            "version": "1.0.0",
        },
        "paths": found,
        "components": {
            "schemas": {name: _passed(reached[name]) for name in reached},
            "securitySchemes": _schemes(service),
        },
    }
    parts = [name for name in PARTS if name in reached]
    return document if parts[1:] else _renamed(document, dict.fromkeys(parts, PART))


def _renamed(value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 (any JSON)
    """Return a document in which models have other names.

    FastAPI parts a model of requests from one of responses only if there are both.
    """
    match value:
        case {"$ref": str(target)}:
            name = target.removeprefix(COMPONENTS)
            rest = {key: each for key, each in value.items() if key != "$ref"}
            return {"$ref": COMPONENTS + names.get(name, name), **rest}
        case dict():
            return {names.get(k, k): _renamed(each, names) for k, each in value.items()}
        case list():
            return [_renamed(each, names) for each in value]
        case _:
            return value


def _routes(service: Service) -> Iterator[Route]:
    for entity in service.entities:
        yield from paths.of_entity(service, entity)
    if service.has("files"):
        yield from files.routes(service)
    if service.has_api_keys:
        yield from api_keys.routes(service)
    yield from identity.routes(service)
    yield from _health()


def _health() -> Iterator[Route]:
    yield Route(
        method="GET",
        path="/health/live",
        function="live",
        tag="health",
        summary="Is the process alive?",
        description="Answer at all; if this fails, restart the process.",
        errors=(),
        secured=False,
        status=HTTPStatus.NO_CONTENT,
    )
    yield Route(
        method="GET",
        path="/health/ready",
        function="ready",
        tag="health",
        summary="Can the service serve?",
        description="Ask the database; if this fails, send requests elsewhere.",
        errors=(HTTPStatus.SERVICE_UNAVAILABLE,),
        secured=False,
        status=HTTPStatus.NO_CONTENT,
    )


def _models(service: Service) -> Models:
    """Return every model that there may be."""
    found: Models = {name: json.document(name) for name in PARTS}
    for entity in service.entities:
        found |= schemas.of_entity(service, entity)
    for value in service.values:
        found |= schemas.of_value(value)
    for models in (identity.models, files.models, api_keys.models):
        for each in models(service):
            found |= each
    return found


def _reached(start: object, models: Models) -> Models:
    """Return the models that are referred to, and those that they refer to."""
    found: Models = {}
    waiting = [start]
    while waiting:
        for name in _references(waiting.pop()):
            if name in models and name not in found:
                found[name] = models[name]
                waiting.append(models[name])
    return found


def _references(value: object) -> Iterator[str]:
    match value:
        case {"$ref": str(target)}:
            yield target.removeprefix(COMPONENTS)
        case dict():
            for each in value.values():
                yield from _references(each)
        case list():
            for each in value:
                yield from _references(each)


def _passed(value: object) -> object:
    """Return a schema as it passes through FastAPI, which takes bounds for floats."""
    match value:
        case dict():
            return {key: _part(key, each) for key, each in value.items()}
        case list():
            return [_passed(each) for each in value]
        case _:
            return value


def _part(key: str, value: object) -> object:
    if key in NUMBERS and isinstance(value, int):
        return float(value)
    return _without_nulls(value) if key in VALUES else _passed(value)


def _without_nulls(value: object) -> object:
    """Return a value less the keys that hold null, which FastAPI leaves out."""
    match value:
        case dict():
            kept = {key: each for key, each in value.items() if each is not None}
            return {key: _without_nulls(each) for key, each in kept.items()}
        case list():
            return [_without_nulls(each) for each in value]
        case _:
            return value


def _schemes(service: Service) -> dict[str, Schema]:
    scheme = service.api.scheme
    found: dict[str, Schema] = {
        "token": {
            "type": "apiKey",
            "description": f"`{scheme}`, a space, and an access token.",
            "in": "header",
            "name": "Authorization",
        }
    }
    if scheme == BEARER:
        found["token"] = {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
    if service.has_api_keys:
        found["api_key"] = {"type": "apiKey", "in": "header", "name": "X-API-Key"}
    return found
