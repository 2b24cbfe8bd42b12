"""The routes of an entity, as a contract says them."""

from collections.abc import Iterator
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Action, Does, Operation
from backwright.design.service import Service
from backwright.kinds.schema import TEXT, Schema, reference
from backwright.render.contract.models import listed
from backwright.render.contract.routes import (
    SUCCESS,
    Content,
    Route,
    in_json,
    in_path,
    parameter,
    under,
    version,
)
from backwright.render.wording import nesting, singular
from backwright.render.wording.bodies import request_name
from backwright.render.wording.defaults import published
from backwright.render.wording.docstrings import read, sentence
from backwright.render.wording.requests import is_made_later
from backwright.render.wording.routes import is_open, parameters_of
from backwright.render.wording.usecases import (
    CHANGING,
    action_output,
    carried,
    created_from,
)

SEARCH: Final[Schema] = {
    **TEXT,
    "description": "A text to look for, whatever its case.",
    "minLength": 1,
    "maxLength": 100,
    "pattern": r"^[^\x00]*$",
}
CURSOR: Final[Schema] = {
    **TEXT,
    "description": "`next` of the page before.",
    "pattern": "^[A-Za-z0-9_-]{8,2000}$",
}
PAGE: Final[Schema] = {
    "type": "integer",
    "minimum": 1,
    "maximum": 1_000_000,
    "default": 1,
}
OFFSET: Final[Schema] = {"type": "integer", "minimum": 0, "maximum": 1_000_000_000}
FILE: Final = "The content of the file."
BINARY: Final[Content] = {
    "application/octet-stream": {"type": "string", "format": "binary"}
}


def of_entity(service: Service, entity: Entity) -> Iterator[Route]:
    """Yield the routes of an entity, in the order of its router."""
    for operation in (*singular.operations(entity), *entity.routed):
        download = operation.does is Does.DOWNLOAD
        yield Route(
            method=operation.method,
            path=f"{service.api.prefix}{operation.path}",
            function=operation.function,
            tag=entity.names.plural_words,
            summary=operation.summary,
            description=read(operation.description, 4, operation.summary),
            errors=operation.errors,
            secured=not is_open(operation),
            parameters=tuple(_parameters(service, entity, operation)),
            body=_body(service, entity, operation),
            status=operation.status,
            answer=_answer(service, entity, operation),
            success=FILE if download else SUCCESS,
            made=operation.made,
        )


def _parameters(
    service: Service, entity: Entity, operation: Operation
) -> Iterator[Schema]:
    names = parameters_of(operation)
    for name in names:
        found = entity
        if operation.parent:
            found = service.entity(nesting.above(operation.parent).pascal)
        said = f"Which {found.names.words}."
        yield in_path(name, found.lookup.type.query_schema, said)
    if operation.does is Does.LIST:
        yield from _asked(entity)
    elif operation.does is Does.GET and names and nesting.shows(entity):
        yield _expand(entity)
    elif operation.does in CHANGING or operation.made:
        yield version(required=operation.version_required)
    elif operation.action and operation.action.queried:
        yield from map(_queried, operation.action.inputs)


def _queried(field: Field) -> Schema:
    """Return an input of an action as a parameter of its query."""
    said = sentence(field.description) if field.description else ""
    about = {"description": said} if said else {}
    default = {} if is_made_later(field) else published(field)
    schema = {**field.type.query_schema, **about, **default}
    direct = field.required or (default and not field.optional)
    beside = said if direct else ""
    return parameter("query", field.json, schema, beside, required=field.required)


def _asked(entity: Entity) -> Iterator[Schema]:
    listing = entity.listing
    for each in listing.filters:
        yield parameter("query", each.json, each.field.type.query_schema)
    if listing.searched:
        yield parameter("query", "search", SEARCH)
    if nesting.shows(entity):
        yield _expand(entity)
    first = {"default": f"-{listing.sorts[0].json}"}
    order = reference(f"{entity.names.pascal}Sort")
    yield parameter("query", "sort", {**order, **first})
    yield from numbered() if entity.paged_by_number else [cursor()]
    yield limit(listing.limit, listing.limit_max)


def numbered() -> Iterator[Schema]:
    """Yield which page to send, where pages have numbers."""
    yield parameter("query", "page", PAGE)
    yield parameter("query", "offset", OFFSET)


def cursor() -> Schema:
    """Return from where to send a page."""
    return parameter("query", "cursor", CURSOR)


def limit(usual: int, most: int) -> Schema:
    """Return how many to send."""
    schema = {"type": "integer", "minimum": 1, "maximum": most, "default": usual}
    return parameter("query", "limit", schema)


def _expand(entity: Entity) -> Schema:
    words = listed(reference(f"{entity.names.pascal}Expand"))
    return parameter("query", "expand", {**words, "default": []})


def _body(service: Service, entity: Entity, operation: Operation) -> Content:
    around = "Envelope" if service.api.envelope.input else ""
    match operation.does:
        case Does.CREATE:
            return in_json(reference(f"{created_from(entity, operation)}{around}"))
        case Does.UPDATE:
            return in_json(reference(f"{entity.names.pascal}Update{around}"))
        case _ if carried(entity, operation):
            return in_json(reference(request_name(operation)))
        case _:
            return {}


def _answer(service: Service, entity: Entity, operation: Operation) -> Content:
    match operation.does:
        case Does.LIST:
            return in_json(reference(f"{entity.names.pascal}Page"))
        case Does.DELETE:
            return {}
        case Does.DOWNLOAD:
            return BINARY
        case Does.ACTION if operation.action:
            found = _result(service, entity, operation.action)
            name = f"Response_{operation.function}"
            return {} if found is None else in_json(under(name, found))
        case _:
            return in_json(_one(service, entity))


def _one(service: Service, entity: Entity) -> Schema:
    kind = "Envelope" if service.api.envelope.item else "Read"
    return reference(f"{entity.names.pascal}{kind}")


def _result(service: Service, entity: Entity, action: Action) -> Schema | None:
    if action.outputs:
        name = action_output(entity, action).removesuffix("Result") + "Read"
        return reference(name)
    if action.returns_entity:
        read = reference(f"{entity.names.pascal}Read")
        return listed(read) if action.many else _one(service, entity)
    if action.returns is None:
        return None
    shown = action.returns.response_schema
    return listed(shown) if action.many else shown
