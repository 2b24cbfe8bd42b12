"""How tests make one entity: valid, with whatever they want different."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.kinds.sample import Sample
from backwright.naming import singular
from backwright.render.views.tests_bodies import Pairs, everything, required, wrapped
from backwright.render.views.tests_fitting import least, most, plainest
from backwright.render.views.tests_sampling import (
    id_imports,
    link_sample,
    ranks_of,
    sample_imports,
    samples,
    targets,
)
from backwright.render.views.tests_variety import variety
from backwright.render.views.tests_world import chosen, ranks, row
from backwright.render.wording.imports import lines, of_domain

DOMAIN_IDS: Final = "app.domain.value_objects.identifiers"
Row = tuple[tuple[Field, Sample], ...]
MOST: Final = 7


@dataclass(frozen=True, slots=True)
class WorldRow:
    """A row that the world has before a test begins.

    Attributes:
        arguments: Which of the varied ones it is, and what else it has.
    """

    arguments: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: The lines that the values need.
        attributes: The attributes of the entity, with their annotations.
        new_id: How to get an id that nothing has.
        sample: The values of the plainest one.
        full: The values that the plainest one leaves empty.
        body: The least that a request that creates must say.
        full_body: All that it can say.
        request: The same in whatever the API wants around it.
        varied: Whether two rows would be in each other's way if nothing differed.
        variety: The values that must differ between rows, for each.
        bodies: The same in requests.
        several: How many stand side by side in a test of lists.
        links: The tables of pairs, what one of them and all are called, and a pair.
        world: The rows of the world; empty where nothing refers to it.
    """

    imports: tuple[str, ...]
    attributes: Pairs
    new_id: str
    sample: Pairs
    full: Pairs
    body: Pairs
    full_body: Pairs
    request: str
    varied: bool
    variety: tuple[str, ...]
    bodies: tuple[str, ...]
    several: int
    links: tuple[tuple[str, str, str, str], ...]
    world: tuple[WorldRow, ...]


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    varied = variety(entity)
    numbers = range(varied.count)
    return View(
        imports=lines(_imports(service, entity)),
        attributes=tuple(_attributes(entity)),
        new_id=_new_id(entity),
        sample=tuple(_sample(entity)),
        full=tuple(_full(entity)),
        body=tuple(required(entity)),
        full_body=tuple(everything(entity)),
        request=wrapped(service, entity, "{**BODY, **changes}"),
        varied=bool(varied.count),
        variety=tuple(_values(varied.row(number)) for number in numbers),
        bodies=tuple(_json(varied.row(number)) for number in numbers),
        several=_several(service, entity),
        links=tuple(_links(entity)),
        world=tuple(_world(service, entity)),
    )


def _imports(service: Service, entity: Entity) -> Iterator[Import]:
    yield from of_domain(entity.stored)
    for field in entity.stored:
        yield from sample_imports(field)
    for link in entity.links:
        yield from id_imports(link.target.names)
        yield Import(DOMAIN_IDS, f"{link.target.names.pascal}Id")
    yield from id_imports(entity.names)
    yield Import(entity.module, entity.names.pascal)
    yield Import(DOMAIN_IDS, entity.id_class)
    yield Import(DOMAIN_IDS, "UserId")
    if service.tenancy:
        yield Import(DOMAIN_IDS, "TenantId")
        yield Import("tests.factories.identifiers", "TENANT_ID")
        yield Import("tests.factories.identifiers", "FOREIGN_TENANT_ID")


def _attributes(entity: Entity) -> Iterator[tuple[str, str]]:
    for field in entity.stored:
        yield field.name, field.annotation
    for link in entity.links:
        yield link.field, f"frozenset[{link.target.names.pascal}Id]"


def _new_id(entity: Entity) -> str:
    if entity.ids is IdKind.INT:
        return f"{entity.id_class}(next(NUMBERS))"
    return f"{entity.id_class}.new()"


def _sample(entity: Entity) -> Iterator[tuple[str, str]]:
    for field in entity.stored:
        value = _plainest(entity, field)
        if value:
            yield field.name, value
    for link in entity.links:
        if link.required:
            yield link.field, link_sample(link).python


def _plainest(entity: Entity, field: Field) -> str:
    """Return the value of the plainest one; empty where its default is meant."""
    fixed = {
        Role.ID: _new_id(entity),
        Role.TENANT: "TENANT_ID",
        Role.OWNER: "OWNER.user_id",
        Role.CREATED_AT: "NOW",
        Role.UPDATED_AT: "NOW",
        Role.VERSION: "",
        Role.STATUS: "",
    }
    if field.role in fixed:
        return fixed[field.role]
    said = least(entity).get(field.name)
    if said:
        return said.python
    if field.optional or (field.default and not field.default.dynamic):
        return ""
    return samples(field)[0].python


def _full(entity: Entity) -> Iterator[tuple[str, str]]:
    begins = plainest(entity)
    for name, sample in most(entity, readonly=True).items():
        field = entity.field(name)
        if field.optional or field.default or sample.python != begins[name]:
            yield name, sample.python
    for link in entity.links:
        yield link.field, link_sample(link).python


def _values(row: Row) -> str:
    return _arguments((field.name, sample.python) for field, sample in row)


def _json(row: Row) -> str:
    return _dictionary(
        (field.json, sample.json) for field, sample in row if field.given
    )


def _arguments(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{name}={value}" for name, value in pairs)


def _dictionary(pairs: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f'"{name}": {value}' for name, value in pairs) + "}"


def _several(service: Service, entity: Entity) -> int:
    count = variety(entity).count
    if variety(entity).owners:
        return 1
    if not count:
        return MOST
    taken = len(ranks_of(service, entity)) if entity in targets(service) else 0
    return max(1, min(MOST, count - taken))


def _links(entity: Entity) -> Iterator[tuple[str, str, str, str]]:
    for link in entity.links:
        one = singular(link.field)
        own, other = f"{entity.names.snake}.id.value", f"{one}.value"
        tenant = f"{entity.names.snake}.tenant_id.value"
        pair = [(link.near, own), (link.far, other)]
        yield (
            link.table,
            one,
            link.field,
            _dictionary([("tenant_id", tenant), *pair] if link.same_tenant else pair),
        )


def _world(service: Service, entity: Entity) -> Iterator[WorldRow]:
    if entity not in targets(service):
        return
    for place, rank in enumerate(ranks(service, entity)):
        number = chosen(entity, rank, place)
        values = _arguments(row(entity, rank, place))
        yield WorldRow(f"{number}, {values}" if number else values)
