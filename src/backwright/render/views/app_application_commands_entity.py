"""What can be asked of an entity's use cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import paging
from backwright.render.wording.defaults import in_dataclass
from backwright.render.wording.docstrings import article, docstring
from backwright.render.wording.expansions import Expansion, expansions
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.usecases import (
    action_input,
    action_output,
    changes_links,
    step_input,
    taken,
    targeted,
)

IDENTIFIERS: Final = "app.domain.value_objects.identifiers"
PARTS: Final = "_parts/commands/{}.py.jinja"


@dataclass(frozen=True, slots=True)
class Record:
    """A frozen dataclass: an input of a use case or what it returns."""

    name: str
    docstring: str
    attributes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What the template and its parts say."""

    noun: str
    imports: tuple[str, ...]
    sections: tuple[str, ...]
    sorts: tuple[str, ...]
    filters: tuple[str, ...]
    creates: tuple[str, ...]
    records: tuple[Record, ...]
    expansions: tuple[Expansion, ...]


def view(service: Service, entity: Entity) -> View:
    """Return what can be asked of an entity's use cases."""
    shown = expansions(service, entity)
    creates = tuple(_creates(entity))
    records = tuple(_records(entity))
    return View(
        noun=article(entity.names.words),
        imports=lines(_imports(entity)),
        sections=tuple(_sections(entity, creates, records, shown)),
        sorts=tuple(_sorts(entity)),
        filters=tuple(_filters(entity)),
        creates=creates,
        records=records,
        expansions=shown,
    )


def _sections(
    entity: Entity,
    creates: tuple[str, ...],
    records: tuple[Record, ...],
    shown: tuple[Expansion, ...],
) -> Iterator[str]:
    creating = entity.operation(Does.CREATE) is not None
    wanted = {
        "expand": shown,
        "list": entity.operation(Does.LIST),
        "create": creating and creates,
        "create_empty": creating and not creates,
        "update": entity.operation(Does.UPDATE),
        "target": targeted(entity),
        "records": records,
    }
    return (PARTS.format(name) for name, there in wanted.items() if there)


def _imports(entity: Entity) -> Iterator[Import]:
    yield from of_domain(entity.stored)
    for action in entity.actions:
        if action.action:
            yield from of_domain((*action.action.inputs, *action.action.outputs))
    for link in entity.links:
        yield Import(IDENTIFIERS, f"{link.target.names.pascal}Id")


def _sorts(entity: Entity) -> Iterator[str]:
    for sort in entity.listing.sorts:
        upward, downward = sort.members
        yield f'{upward} = "{sort.json}"'
        yield f'{downward} = "-{sort.json}"'


def _filters(entity: Entity) -> Iterator[str]:
    listing = entity.listing
    for each in listing.filters:
        yield f"{each.name}: {each.field.type.domain} | None = None"
    if listing.searched:
        yield "search: str | None = None"
    default = listing.sorts[0].members[1]
    kind = f"{entity.names.pascal}Sort"
    yield f"sort: {kind} = {kind}.{default}"
    yield paging.start(numbered=entity.paged_by_number)
    yield f"limit: int = {listing.limit}"


def _creates(entity: Entity) -> Iterator[str]:
    yield from _attributes(entity.creatable)
    for link in changes_links(entity, creating=True):
        kind = f"frozenset[{link.target.names.pascal}Id]"
        yield f"{link.field}: {kind}" + ("" if link.required else " = frozenset()")


def _attributes(fields: tuple[Field, ...]) -> Iterator[str]:
    for field in fields:
        yield f"{field.name}: {_annotation(field)}{_default(field)}"


def _annotation(field: Field) -> str:
    dynamic = field.default is not None and field.default.dynamic
    if dynamic and not field.optional:
        return f"{field.annotation} | None"
    return field.annotation


def _default(field: Field) -> str:
    if field.default is None or field.default.dynamic:
        return " = None" if field.optional or field.default else ""
    return in_dataclass(field)


def _records(entity: Entity) -> Iterator[Record]:
    for operation in entity.transitions:
        if fields := taken(entity, operation):
            name = step_input(entity, operation)
            said = f"Ask for {article(entity.names.words)} to take this step"
            yield Record(name, docstring(said, 4), tuple(_attributes(fields)))
    for operation in entity.actions:
        action = operation.action
        if action and action.inputs:
            said = docstring(f"Ask for this: {action.description}", 4, "Ask for this")
            name = action_input(entity, action)
            yield Record(name, said, tuple(_attributes(action.inputs)))
        if action and action.outputs:
            said = docstring(f"What comes of it: {action.description}", 4, "What comes")
            name = action_output(entity, action)
            yield Record(name, said, tuple(_attributes(action.outputs)))
