"""What a client sees of a list: orders, pages, filters, search."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.listing import Filter, Paging, Relation
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.render.views.tests_bodies import many_of, query_text, total_of
from backwright.render.views.tests_fitting import most
from backwright.render.views.tests_requests import has, url
from backwright.render.views.tests_sampling import sample_imports, samples
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True)
class Filtered:
    """One filter, its value as Python, and whether the entity is then found."""

    name: str
    value: str
    found: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        list: Whether there is a list that is paged by cursor; a caller sees but one
            tenant, so there is none of them.
        url: Its path.
        items: How to get the items out of `response`.
        key: What tells one from another, as Python.
        key_json: The same in a response.
        sorts: The orders, as a list in Python.
        first_sort: The first of them.
        total: How to get the total out of `response`; empty with cursors.
        filters: The filters, with values that find the entity and that do not.
        words: What is searched for, and whether the entity is then found.
        too_many: One more than a page may have.
    """

    imports: tuple[str, ...]
    list: bool
    url: str
    items: str
    key: str
    key_json: str
    sorts: str
    first_sort: str
    total: str
    filters: tuple[Filtered, ...]
    words: tuple[tuple[str, str], ...]
    too_many: int


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    listing = entity.listing
    sorts = [f"{sign}{sort.json}" for sort in listing.sorts for sign in ("", "-")]
    imports = [found for field in entity.stored for found in sample_imports(field)]
    return View(
        imports=lines(imports),
        list=has(entity, Does.LIST)
        and listing.paging is Paging.CURSOR
        and not entity.is_tenant,
        url=url(service, entity),
        items=many_of(service, entity),
        key=f"{entity.names.snake}.{entity.lookup.name}",
        key_json=entity.lookup.json,
        sorts=repr(sorts),
        first_sort=listing.sorts[0].json,
        total=_total(service, entity),
        filters=tuple(_filters(entity)),
        words=tuple(_words(entity)),
        too_many=listing.limit_max + 1,
    )


def _total(service: Service, entity: Entity) -> str:
    told = has(entity, Does.LIST) and not entity.is_tenant
    paged = entity.listing.paging is Paging.PAGE
    return total_of(service, entity) if told and paged else ""


def _filters(entity: Entity) -> Iterator[Filtered]:
    for found in entity.listing.filters:
        own = _own(entity, found.field)
        if not own:
            continue
        yield Filtered(found.json, query_text(own), found=True)
        for other in samples(found.field):
            if other.json != own:
                meets = _meets(found, own, other.json)
                yield Filtered(found.json, query_text(other.json), found=meets)


def _own(entity: Entity, field: Field) -> str:
    """Return the value that the entity of the test has; empty where it has none."""
    if field in entity.fields:
        said = most(entity, readonly=True).get(field.name)
        return said.json if said else ""
    if entity.status and field.name == entity.status.name and entity.lifecycle:
        initial = entity.lifecycle.initial
        found = (sample.json for sample in samples(field))
        return next(json for json in found if ast.literal_eval(json) == initial)
    return ""


def _meets(found: Filter, own: str, asked: str) -> bool:
    """Tell whether a value meets a filter; both are Python of JSON."""
    match found.relation:
        case Relation.EQUALS:
            return own == asked
        case Relation.AT_LEAST:
            return _comparable(own) >= _comparable(asked)
        case Relation.AT_MOST:
            return _comparable(own) <= _comparable(asked)


def _comparable(text: str) -> tuple[int, Decimal, str]:
    value = str(ast.literal_eval(text))
    try:
        return 0, Decimal(value), ""
    except InvalidOperation:
        return 1, Decimal(0), value


def _words(entity: Entity) -> Iterator[tuple[str, str]]:
    for field in entity.listing.searched[:1]:
        said = _own(entity, field)
        if not said:
            continue
        whole = ast.literal_eval(said)
        yield repr(whole), "True"
        if whole[1:]:
            yield repr(whole[1:].upper()), "True"
        yield repr("%"), "False"
        yield repr("no such thing"), "False"
