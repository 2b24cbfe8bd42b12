"""How an entity looks over HTTP."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.listing import Filter
from backwright.design.operation import Does
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.kinds.key import KeyForm
from backwright.render.wording import computing, envelopes, paging
from backwright.render.wording.actions import of_actions, records
from backwright.render.wording.bodies import (
    Body,
    Query,
    Result,
    Wrapped,
    bodies,
    inputs,
    nested,
    queries,
    results,
)
from backwright.render.wording.docstrings import article
from backwright.render.wording.expansions import Expansion, expansions, schemas
from backwright.render.wording.imports import (
    lines,
    of_domain,
    of_requests,
    of_responses,
)
from backwright.render.wording.packing import Packed, pack
from backwright.render.wording.requests import (
    accepted,
    created,
    definition,
    given,
)
from backwright.render.wording.shapes import Shape, listed, shapes
from backwright.render.wording.usecases import (
    changes_links,
    taken,
)

PARTS: Final = "_parts/schema/{}.py.jinja"
IDENTIFIERS: Final = "app.domain.value_objects.identifiers"
KEYS: Final = {
    KeyForm.INSTANT: "datetime",
    KeyForm.DATE: "date",
    KeyForm.TIME: "time",
    KeyForm.DURATION: "timedelta",
    KeyForm.INTEGER: "int",
    KeyForm.DECIMAL: "Decimal",
    KeyForm.FLOAT: "float",
    KeyForm.BOOLEAN: "bool",
    KeyForm.TEXT: "str",
    KeyForm.UUID: "UUID",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template and its parts say."""

    noun: str
    noun_inside: str
    imports: tuple[str, ...]
    aliases: tuple[str, ...]
    sections: tuple[str, ...]
    creates: tuple[str, ...]
    updates: tuple[str, ...]
    filters: tuple[str, ...]
    command: Packed
    keys: tuple[str, ...]
    id_type: str
    shapes: tuple[Shape, ...]
    page: computing.Listed
    bodies: tuple[Body, ...]
    queries: tuple[Query, ...]
    results: tuple[Result, ...]
    sent: str
    expansions: tuple[Expansion, ...]
    inputs: tuple[Wrapped, ...]
    around: envelopes.Around
    expanded_page: tuple[str, ...]


def view(service: Service, entity: Entity) -> View:
    """Return how an entity looks over HTTP."""
    shown = expansions(service, entity)
    noun = article(entity.names.words)
    return View(
        noun=noun[:1].upper() + noun[1:],
        noun_inside=noun,
        imports=lines([*_imports(entity), *_of_shown(service, entity)]),
        aliases=tuple(_aliases(entity)),
        sections=tuple(map(PARTS.format, _all(service, entity, shown))),
        creates=tuple(_creates(entity)),
        updates=tuple(_updates(entity)),
        filters=tuple(_filters(entity, shown)),
        command=pack(_command(entity), 12),
        keys=tuple(_keys(entity)),
        id_type=", int" if entity.ids is IdKind.INT else "",
        shapes=tuple(shapes(service, entity, shown, PARTS.format("of_expanded"))),
        page=computing.page(entity),
        bodies=(*nested(entity), *bodies(entity)),
        queries=tuple(queries(entity)),
        results=tuple(results(entity)),
        inputs=tuple(inputs(service, entity)),
        sent="@with_config(SENT)\n" if service.api.camel else "",
        expansions=shown,
        around=envelopes.around(service, entity.names, listed(entity)),
        expanded_page=_expanded_page(entity) if shown else (),
    )


def _expanded_page(entity: Entity) -> tuple[str, ...]:
    numbered = "_numbered" if entity.paged_by_number else ""
    return (PARTS.format(f"page_of_expanded{numbered}"),)


def _all(
    service: Service, entity: Entity, shown: tuple[Expansion, ...]
) -> Iterator[str]:
    yield from _sections(entity, shown)
    if service.api.envelope.item:
        yield "envelope"
    if any(inputs(service, entity)):
        yield "inputs"


def _of_shown(service: Service, entity: Entity) -> Iterator[Import]:
    plural, pascal = entity.names.plural_snake, entity.names.pascal
    yield Import(f"app.application.commands.{plural}", f"{pascal}Expand")
    yield Import(f"app.application.ports.{plural}", f"Expanded{pascal}")
    yield Import("app.presentation.beside", "beside")
    yield Import("pydantic", "MISSING")
    yield from computing.record(entity)
    yield from schemas(service, entity)


def _imports(entity: Entity) -> Iterator[Import]:
    yield from of_requests(entity.stored)
    yield from of_responses(entity.stored)
    yield from of_responses(found.field for found in entity.own_computed)
    yield from of_domain(entity.stored)
    plural = entity.names.plural_snake
    commands = f"app.application.commands.{plural}"
    yield Import(commands, f"{entity.names.pascal}Sort")
    yield Import(commands, f"List{entity.names.plural_pascal}")
    for link in entity.links:
        yield Import(IDENTIFIERS, f"{link.target.names.pascal}Id")
    for operation in entity.actions:
        yield from (Import(commands, name) for name in records(entity, operation))
        if operation.action:
            yield from of_requests(operation.action.inputs)
            yield from of_domain(operation.action.inputs)
            yield from of_responses(operation.action.outputs)
    yield from of_actions(entity)


def _sections(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    routed = {operation.does for operation in entity.routed}
    creating = Does.CREATE in routed
    wanted = {
        "create": creating and any(_creates(entity)),
        "create_empty": creating and not any(_creates(entity)),
        "update": Does.UPDATE in routed,
        "bodies": any((*nested(entity), *bodies(entity))),
        "queries": any(queries(entity)),
        "cursors": Does.LIST in routed and not entity.paged_by_number,
        "query": Does.LIST in routed,
        "expansion": shown and Does.GET in routed,
        "read": routed,
        "page_numbered": Does.LIST in routed and entity.paged_by_number,
        "page": Does.LIST in routed and not entity.paged_by_number,
        "results": any(results(entity)),
    }
    return (name for name, there in wanted.items() if there)


def _aliases(entity: Entity) -> Iterator[str]:
    does = {operation.does for operation in entity.routed}
    fields: dict[str, Field] = {}
    if Does.CREATE in does:
        fields |= {field.name: field for field in entity.creatable}
    if Does.UPDATE in does:
        fields |= {field.name: field for field in entity.updatable}
    for operation in entity.routed:
        fields |= {field.name: field for field in taken(entity, operation)}
    yield from map(definition, fields.values())
    for link in changes_links(entity, creating=True):
        kind = f"{link.target.names.pascal}Id"
        raw = "int" if link.target.ids is IdKind.INT else "UUID"
        low = "min_length=1, " if link.required else ""
        many = f"Annotated[list[{raw}], Field({low}max_length={link.limit})]"
        made = f"lambda ids: frozenset(map({kind}, ids))"
        parsed = f"Annotated[frozenset[{kind}], Parsed({many}, {made})]"
        yield f"{_link_alias(link.field)} = {parsed}"


def _link_alias(field: str) -> str:
    return "".join(part.capitalize() for part in field.split("_")) + "Field"


def _creates(entity: Entity) -> Iterator[str]:
    yield from map(created, entity.creatable)
    for link in changes_links(entity, creating=True):
        kind = _link_alias(link.field)
        yield f"{link.field}: {kind if link.required else f'NotRequired[{kind}]'}"


def _updates(entity: Entity) -> Iterator[str]:
    yield from (f"{field.name}: {given(field)}" for field in entity.updatable)
    for link in changes_links(entity, creating=False):
        yield f"{link.field}: {_link_alias(link.field)}"


def _filters(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    listing = entity.listing
    for each in listing.filters:
        yield f"{each.name}: Annotated[{_filter(each)} | None, OMITTABLE] = None"
    if listing.searched:
        yield "search: Annotated[Search | None, OMITTABLE] = None"
    if shown:
        yield f"expand: list[{entity.names.pascal}Expand] = []"
    kind = f"{entity.names.pascal}Sort"
    yield f"sort: {kind} = {kind}.{listing.sorts[0].members[1]}"
    yield from paging.parameters(
        numbered=entity.paged_by_number, usual=listing.limit, most=listing.limit_max
    )


def _filter(each: Filter) -> str:
    return accepted(each.field.type, each.field.type.query)


def _command(entity: Entity) -> Iterator[str]:
    names = [each.name for each in entity.listing.filters]
    names += ["search"] if entity.listing.searched else []
    yield from (f"{name}=self.{name}" for name in (*names, "sort"))
    yield from paging.arguments(numbered=entity.paged_by_number)


def _keys(entity: Entity) -> Iterator[str]:
    for sort in entity.listing.sorts:
        yield f'"{sort.json}": {KEYS[sort.key.form]}'
