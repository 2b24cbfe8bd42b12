"""What a client should be answered, worked out from the design of one entity."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.finding.solving import NULL
from backwright.design.lifecycle import Transition
from backwright.design.reference import IdKind, Reference
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_bodies import (
    changeable,
    changed,
    values_for,
)
from backwright.render.views.tests_fitting import least, may_be_empty, plainest
from backwright.render.views.tests_requests import (
    NO_UUID,
    arguments,
    body,
    nobody,
    starts_of,
    states_of,
)
from backwright.render.views.tests_sampling import (
    id_imports,
    id_sample,
    link_sample,
    sample_imports,
)
from backwright.render.views.tests_variety import variety


@dataclass(frozen=True, slots=True)
class Unknown:
    """A reference to something that is not there, and what the answer says of it."""

    name: str
    value: str
    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """A reference that can be shown whole, and the id of what is then shown."""

    name: str
    json: str
    id: str


@dataclass(frozen=True, slots=True)
class Step:
    """A transition as a client fires it, and what is before it.

    Attributes:
        path: The last part of its route.
        source: The state before it.
        values: What one in that state has, as arguments in Python.
        target: The state after it.
    """

    path: str
    source: str
    values: str
    target: str


def imports_of_all(entity: Entity) -> Iterator[Import]:
    """Yield what the values need."""
    for field in entity.stored:
        yield from sample_imports(field)
    for link in entity.links:
        yield from id_imports(link.target.names)


def another(entity: Entity) -> str:
    """Return a body for one beside it; empty where there can be none."""
    varied = variety(entity)
    if varied.owners:
        return ""
    if varied.fields:
        return body(entity, "1") if varied.count > 1 else ""
    return body(entity)


def duplicate(service: Service, entity: Entity) -> str:
    """Return what an answer to the same twice says: its code, or else the field."""
    varied = variety(entity)
    if not varied.fields or varied.owners or not _clashing(entity):
        return ""
    return "duplicate" if service.api.problems else varied.fields[0].json


def given_of(entity: Entity) -> Iterator[str]:
    """Yield what a body can give, as JSON names."""
    yield from (field.json for field in entity.creatable)
    yield from (link.json for link in entity.links if not link.readonly)


def _clashing(entity: Entity) -> set[str]:
    """Return the varied fields of which two rows may not have the same value twice.

    A null is like no other null, so a row that leaves a field out clashes with none.
    """
    varied = variety(entity)
    first = {field.name: sample.python for field, sample in varied.row(0)}
    values = {**plainest(entity), **first}
    return {
        name
        for unique in entity.table.uniques
        if all(values.get(part) != NULL.python for part in unique.fields)
        for name in first.keys() & set(unique.fields)
    }


def again(entity: Entity) -> str:
    """Return a body that clashes with the first one's in one value and no other."""
    varied = variety(entity)
    (first, values), *others = zip(varied.fields, varied.values, strict=True)
    names = {field.name for field in varied.fields}
    alone = any(
        names & set(each.fields) == {first.name} for each in entity.table.uniques
    )
    alone = alone and first.name in _clashing(entity)
    if varied.count > 1 and others and alone and first.given:
        return body(entity, f"1, {first.json}={values[0].json}")
    return body(entity)


def set_of(names: "Iterator[str] | tuple[str, ...]") -> str:
    """Return names as a set in Python."""
    found = sorted(names)
    return "{" + ", ".join(f'"{name}"' for name in found) + "}" if found else "set()"


def defaults(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield what a new one has when nothing was said."""
    said = {*least(entity), *(field.name for field in variety(entity).fields)}
    for field in entity.stored:
        if field.json not in entity.detail or field.name in said:
            continue
        if field.default and not field.default.dynamic:
            yield field.json, repr(json.loads(field.default.json))
        elif field.optional and field.role in {Role.PLAIN, Role.REFERENCE, Role.FILE}:
            yield field.json, "None"


def unknown(service: Service, entity: Entity) -> Iterator[Unknown]:
    """Yield references to what is not there."""
    coded = service.api.problems
    for field in entity.creatable:
        if field.reference and not field.reference.target.is_tenant:
            for found in unknown_of(entity, field, field.reference):
                yield found if coded else replace(found, code=found.name)
    for link in entity.links:
        if not link.readonly:
            code = link.code if coded else link.json
            absent = nothing(entity, link.target.ids)
            yield Unknown(link.json, f"[{absent}]", code, f"no {link.name}")


def unknown_of(entity: Entity, field: Field, reference: Reference) -> Iterator[Unknown]:
    """Yield what one reference may not name."""
    name, target = reference.name, reference.target
    absent = nothing(entity, target.ids)
    yield Unknown(field.json, absent, reference.code, f"no {name}")
    if reference.same_tenant:
        foreign = id_sample(target, 2).json
        yield Unknown(field.json, foreign, reference.code, f"foreign {name}")
    if target.soft_delete:
        deleted = id_sample(target, 3).json
        yield Unknown(field.json, deleted, reference.code, f"deleted {name}")


def nothing(entity: Entity, ids: IdKind) -> str:
    """Return an id that nothing has, as Python; `NOBODY` is what finds no such one."""
    if ids is IdKind.INT:
        return "999_999_999"
    return "NOBODY" if nobody(entity) == NO_UUID else f'"{NO_UUID}"'


def expansions(entity: Entity) -> Iterator[Expansion]:
    """Yield what can be expanded, and what is then shown."""
    for reference in entity.expandable:
        if reference.required:
            shown = id_sample(reference.target).json
            yield Expansion(reference.name, reference.json, shown)


def changes_of(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield what an update changes."""
    for field in changeable(entity)[:1]:
        yield field.json, changed(entity, field).json
    for link in entity.links:
        if not (link.readonly or link.immutable):
            yield link.json, link_sample(link).json


def nulls_of(service: Service, entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield names and what a null for them is answered with."""
    for field in changeable(entity):
        if may_be_empty(entity, field):
            yield field.json, "200"
        elif not field.optional:
            yield field.json, str(service.api.validation_status)


def steps_of(entity: Entity) -> Iterator[Step]:
    """Yield each transition from each of its sources."""
    for path, step in _routed(entity):
        for state, values in starts_of(entity, step):
            yield Step(path, state, arguments(values), step.target)


def wrong_steps_of(entity: Entity) -> Iterator[Step]:
    """Yield each transition from each state that is none of its sources."""
    states = tuple(states_of(entity))
    for path, step in _routed(entity):
        for state, values in states:
            if state not in step.sources:
                yield Step(path, state, arguments(values), step.target)


def _routed(entity: Entity) -> Iterator[tuple[str, Transition]]:
    for found in entity.transitions:
        if found.routed and found.transition:
            yield found.path.rsplit("/", 1)[1], found.transition


def taken_of(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield the bodies of transitions that take one."""
    for found in entity.transitions:
        if found.transition and found.transition.takes:
            taken = values_for(entity, found.transition.takes)
            path = found.path.rsplit("/", 1)[1]
            yield path, taken
