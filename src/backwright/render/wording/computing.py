"""Fields that are not stored, in words: how they are found and how they are given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.computed import Computed
from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import links
from backwright.render.wording.own_computing import counts
from backwright.render.wording.shapes import listed

ALONE: Final = re.compile(r"( *)return (\w+)Read\.of(_expanded)?\((.+)\)")
PAGE: Final = re.compile(r"( *)return (\w+)Page\.of(_expanded)?\((\w+), query\.sort\)")
EACH: Final = re.compile(r"( *)return \[(\w+)Read\.of\(item\) for item in (.+)\]")


@dataclass(frozen=True, slots=True)
class Found:
    """One field, and the column that finds it."""

    name: str
    column: str


def found(service: Service, entity: Entity) -> tuple[Found, ...]:
    """Return the fields that are looked up in other tables."""
    return tuple(
        Found(each.field.name, _column(service, entity, each))
        for each in entity.looked_up
    )


def _rows(each: Computed) -> str:
    return f"_{each.field.name}_rows"


def _column(service: Service, entity: Entity, each: Computed) -> str:
    table = f"_{entity.names.plural_snake}"
    met = ", ".join(_conditions(service, entity, each, table))
    if each.count:
        counted = f"select(func.count()).select_from({_rows(each)}).where({met})"
        return f"{counted}.correlate({table}).scalar_subquery(),"
    return f"exists().where({met}).correlate({table}),"


def _conditions(
    service: Service, entity: Entity, each: Computed, table: str
) -> Iterator[str]:
    rows = _rows(each)
    if each.through:
        yield f"{rows}.c.{each.through} == {table}.c.id"
    for link in entity.links if each.link else ():
        if link.field == each.link:
            pairs = links.pairs_of(link)
            yield f"{pairs}.c.{link.near} == {table}.c.id"
            yield f"{rows}.c.id == {pairs}.c.{link.far}"
    if each.entity and service.entity(each.entity.pascal).soft_delete:
        yield f"{rows}.c.deleted_at.is_(None)"
    if each.mine:
        yield f'{rows}.c.{each.owner} == bindparam("viewer", type_=Uuid())'


def tables(entity: Entity) -> Iterator[str]:
    """Yield the definitions of the tables that are looked into."""
    for each in entity.looked_up:
        if each.entity:
            name = _rows(each)
            yield f'{name} = {each.entity.pascal}Model.__table__.alias("{name[1:]}")'


def models(entity: Entity) -> Iterator[Import]:
    """Yield what those definitions need."""
    for each in entity.looked_up:
        if each.entity:
            module = f"app.infrastructure.models.{each.entity.plural_snake}"
            yield Import(module, f"{each.entity.pascal}Model")


def record(entity: Entity) -> Iterator[Import]:
    """Yield the record that holds what was worked out, where there is one."""
    if entity.computed:
        module = f"app.application.ports.{entity.names.plural_snake}"
        yield Import(module, f"{entity.names.pascal}Computed")


def counted(entity: Entity) -> Iterator[Import]:
    """Yield the record that a repository fills, where it counts anything."""
    if entity.looked_up:
        module = f"app.application.ports.{entity.names.plural_snake}"
        yield Import(module, counts(entity))


def given(entity: Entity, body: list[str]) -> list[str]:
    """Return the lines of a route whose answer is given what was found."""
    names = {each.field.json for each in entity.computed}
    lines = body
    if names.intersection(entity.detail):
        lines = [part for line in lines for part in _alone(entity, line)]
    if names.intersection(entity.summary):
        lines = [part for line in lines for part in _page(entity, line)]
    return lines


def _alone(entity: Entity, line: str) -> Iterator[str]:
    snake, plural = entity.names.snake, entity.names.plural_snake
    start = f"return {entity.names.pascal}Read.of"
    if each := EACH.fullmatch(line):
        space, name, call = each.groups()
        yield f"{space}some = {call}"
        yield f"{space}computed = await {plural}.computed(actor, some)"
        pairs = "for item, found in zip(some, computed, strict=True)"
        yield f"{space}return [{name}Read.of(item, found) {pairs}]"
    elif (alone := ALONE.fullmatch(line)) and line.lstrip().startswith(start):
        space, _, expanded, shown = alone.groups()
        one = f"expanded.{snake}" if expanded else snake
        if not expanded and shown != snake:
            yield f"{space}{snake} = {shown}"
            shown = snake
        yield f"{space}(computed,) = await {plural}.computed(actor, [{one}])"
        yield f"{space}{start}{expanded or ''}({shown}, computed)"
    else:
        yield line


def _page(entity: Entity, line: str) -> Iterator[str]:
    if page := PAGE.fullmatch(line):
        space, name, expanded, shown = page.groups()
        items = f"{shown}.items"
        if expanded:
            items = f"[one.{entity.names.snake} for one in {items}]"
        plural = entity.names.plural_snake
        yield f"{space}computed = await {plural}.computed(actor, {items})"
        made = f"{name}Page.of{expanded or ''}({shown}, query.sort, computed)"
        yield f"{space}return {made}"
    else:
        yield line


@dataclass(frozen=True, slots=True)
class Listed:
    """How a page is made: what it takes beside the page, and its items."""

    takes: str
    items: str
    expanded: str


def page(entity: Entity) -> Listed:
    """Return how a page is made of its items."""
    shape = listed(entity)
    names = {each.field.json for each in entity.computed}
    if not names.intersection(entity.summary):
        items = "(item) for item in page.items]"
        return Listed("", f"[{shape}.of{items}", f"[{shape}.of_expanded{items}")
    takes = f", computed: Sequence[{entity.names.pascal}Computed]"
    items = "(item, found) for item, found in zip(page.items, computed, strict=True)]"
    return Listed(takes, f"[{shape}.of{items}", f"[{shape}.of_expanded{items}")
