"""What each request of an entity costs the database, and how its lists are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.listing import Paging
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.render.views.tests_bodies import Pairs, query_text
from backwright.render.views.tests_requests import (
    has,
    imports_of,
    reachable,
    request_of,
    subject_of,
    subjects_of,
    url,
)
from backwright.render.views.tests_sampling import samples
from backwright.render.wording.imports import lines

EXPANDING: Final = frozenset({Does.LIST, Does.GET})


@dataclass(frozen=True, slots=True)
class Cost:
    """One request, and the statements that it may cost, as Python."""

    name: str
    method: str
    path: str
    body: str
    statements: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the bodies need.
        status: The enum of the state; empty for none.
        url: The path of the list.
        costs: Each request with what it costs.
        ours: The part of what was recorded that is not asked by own code, as Python.
        own: Whether own code works out what the list shows.
        lists: The queries whose plans are looked at, as Python.
        subject: How to make the row that is called for.
        subjects: Operations that need it in a certain state, and its values.
        kept: Whether it has to be kept first.
        key: What finds it in a path.
    """

    imports: tuple[str, ...]
    status: str
    url: str
    costs: tuple[Cost, ...]
    ours: str
    own: bool
    lists: tuple[str, ...]
    subject: str
    subjects: Pairs
    kept: bool
    key: str


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    routed = [found for found in entity.routed if not found.parent]
    operations = tuple(reachable(service, entity, routed))
    subjects = tuple(subjects_of(entity, operations))
    return View(
        imports=lines(imports_of(entity)),
        status=entity.status.type.domain if entity.status else "",
        url=url(service, entity),
        costs=tuple(_costs(service, entity, operations)),
        ours="[: len(expected)]" if entity.own_computed else "",
        own=_works_out_a_page(entity),
        lists=tuple(_lists(entity)),
        subject=subject_of(entity, subjects),
        subjects=subjects,
        kept=not entity.is_tenant,
        key=f"{entity.names.snake}.{entity.lookup.name}",
    )


def _works_out_a_page(entity: Entity) -> bool:
    shown = {found.field.json for found in entity.own_computed}
    in_list = bool(shown.intersection(entity.summary))
    return in_list and has(entity, Does.LIST) and not entity.is_tenant


def _costs(
    service: Service, entity: Entity, operations: Sequence[Operation]
) -> Iterator[Cost]:
    for found in operations:
        statements = _statements(entity, found)
        if statements:
            statements = _with_computed(entity, found, statements)
            asked = request_of(service, entity, found)
            yield Cost(asked.name, asked.method, asked.path, asked.body, statements)
            if found.does in EXPANDING and entity.expandable:
                path = f"{asked.path}?expand={entity.expandable[0].json}"
                yield Cost(f"{asked.name}_expanded", asked.method, path, "", statements)


def _statements(entity: Entity, operation: Operation) -> str:
    """Return what an operation may cost; empty where that is not ours to say."""
    if operation.does in {Does.LIST, Does.GET}:
        return '["SELECT"]'
    if operation.does is Does.CREATE:
        return '["INSERT"]'
    changing = {Does.UPDATE, Does.TRANSITION, Does.DELETE}
    ours = operation.does is not Does.DELETE or not entity.is_tenant
    if operation.does not in changing or not ours:
        return ""
    if entity.audit:
        return '["in transaction"] * 3'
    if entity.links:
        return '["in transaction"] * 2'
    erased = operation.does is Does.DELETE and not entity.soft_delete
    return '["SELECT", "DELETE"]' if erased else '["SELECT", "UPDATE"]'


def _with_computed(entity: Entity, operation: Operation, statements: str) -> str:
    """Return the same and what computed fields cost: one for a whole answer."""
    shown = entity.summary if operation.does is Does.LIST else entity.detail
    found = {each.field.json for each in entity.looked_up}.intersection(shown)
    if not found or operation.does is Does.DELETE:
        return statements
    if statements.endswith("]"):
        return f'{statements[:-1]}, "SELECT"]'
    return f'[*{statements}, "SELECT"]'


def _lists(entity: Entity) -> Iterator[str]:
    """Yield each order with each filter that has an index of its own."""
    if entity.listing.paging is not Paging.CURSOR:
        return
    filters = [""]
    for found in entity.listing.filters:
        if found.indexed:
            value = query_text(samples(found.field)[0].json)
            filters.append(f', "{found.json}": {value}')
    for sort in entity.listing.sorts:
        for sign in ("", "-"):
            for text in filters:
                yield f'{{"sort": "{sign}{sort.json}"{text}}}'
