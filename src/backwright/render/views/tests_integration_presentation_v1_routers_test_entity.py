"""What a client sees of one entity: create, get, update, delete, transitions."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.operation import Does
from backwright.design.reference import IdKind, Reference
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_bodies import (
    Pairs,
    changeable,
    changed,
    one_of,
    values_for,
    wrapped,
)
from backwright.render.views.tests_requests import body, has, members_of, nobody, url
from backwright.render.views.tests_sampling import (
    id_imports,
    id_sample,
    link_sample,
    sample_imports,
    variety,
)
from backwright.render.wording.imports import lines

MOVING = frozenset({Role.UPDATED_AT, Role.VERSION})


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
    """A transition as a client fires it, and a state before it, as Python."""

    path: str
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        url: The path of all of them.
        nobody: An id that nothing has.
        key: What finds one in a path, as Python.
        key_json: The same in a response.
        create: Whether there is a route to create one; so for the other three, but
            that a tenant with users cannot be deleted.
        body: A body that creates, saying the least.
        another: A body for one beside it; empty where there can be none.
        full_body: A body that creates, saying everything.
        item: How to get one out of `response`.
        shown: What of a body comes back, as a tuple in Python.
        defaults: What a new one has when nothing was said, as Python of JSON.
        unknown_body: A body with a name that the API does not know.
        unknown: References to what is not there.
        unknown_reference: A body with one of them.
        duplicate: What the answer to the same twice says; empty where it may be.
        detail: The names of a response, as a set in Python.
        expandable: What `expand=` can show.
        change: What an update changes, as a dictionary in Python.
        change_body: The same in what the API wants around it.
        shown_change: The names of it that come back, as a set in Python.
        moving: The names that each change moves, as a set in Python.
        nulls: Names and what a null for them is answered with.
        null_body: A body with such a null.
        unconditional: What an update without `If-Match` is answered with.
        unconditional_delete: What a deletion without it is answered with.
        choice: The enum of the state.
        status: The attribute that holds it.
        status_json: The same in JSON.
        steps: Each transition that has a route, from each of its sources.
        wrong_steps: The same from each state that is none of its sources.
        taken: The bodies of transitions that take one.
    """

    imports: tuple[str, ...]
    url: str
    nobody: str
    key: str
    key_json: str
    create: bool
    get: bool
    update: bool
    delete: bool
    body: str
    another: str
    full_body: str
    item: str
    shown: str
    defaults: Pairs
    unknown_body: str
    unknown: tuple[Unknown, ...]
    unknown_reference: str
    duplicate: str
    detail: str
    expandable: tuple[Expansion, ...]
    change: str
    change_body: str
    shown_change: str
    moving: str
    nulls: Pairs
    null_body: str
    unconditional: str
    unconditional_delete: str
    choice: str
    status: str
    status_json: str
    steps: tuple[Step, ...]
    wrong_steps: tuple[Step, ...]
    taken: Pairs


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    status = entity.status
    changes = dict(_changes(entity))
    strict = service.api.if_match
    return View(
        imports=lines(_imports(entity)),
        url=url(service, entity),
        nobody=nobody(entity),
        key=f"{entity.names.snake}.{entity.lookup.name}",
        key_json=entity.lookup.json,
        create=has(entity, Does.CREATE),
        get=has(entity, Does.GET),
        update=has(entity, Does.UPDATE) and bool(changes),
        delete=has(entity, Does.DELETE) and not entity.is_tenant,
        body=body(entity),
        another=_another(entity),
        full_body=body(entity, "**FULL_BODY"),
        item=one_of(service, entity),
        shown=repr([name for name in _given(entity) if name in entity.detail]),
        defaults=tuple(_defaults(entity)),
        unknown_body=body(entity, "surprise=1"),
        unknown=tuple(_unknown(service, entity)),
        unknown_reference=body(entity, "**{name: value}"),
        duplicate=_duplicate(service, entity),
        detail=_set(entity.detail),
        expandable=tuple(_expansions(entity)),
        change="{" + ", ".join(f'"{k}": {v}' for k, v in changes.items()) + "}",
        change_body=wrapped(service, entity, "CHANGE"),
        shown_change=_set(name for name in changes if name in entity.detail),
        moving=_set(field.json for field in entity.stored if field.role in MOVING),
        nulls=tuple(_nulls(service, entity)),
        null_body=wrapped(service, entity, "{name: None}"),
        unconditional="428" if strict else "200",
        unconditional_delete="428" if strict else "204",
        choice=status.type.domain if status else "",
        status=status.name if status else "",
        status_json=status.json if status else "",
        steps=tuple(_steps(entity, right=True)),
        wrong_steps=tuple(_steps(entity, right=False)),
        taken=tuple(_taken(service, entity)),
    )


def _imports(entity: Entity) -> Iterator[Import]:
    for field in entity.stored:
        yield from sample_imports(field)
    for link in entity.links:
        yield from id_imports(link.target.names)


def _another(entity: Entity) -> str:
    varied = variety(entity)
    if varied.owners:
        return ""
    if varied.fields:
        return body(entity, "1") if varied.count > 1 else ""
    return body(entity)


def _duplicate(service: Service, entity: Entity) -> str:
    """Return what an answer to the same twice says: its code, or else the field."""
    varied = variety(entity)
    if not varied.fields or varied.owners:
        return ""
    return "duplicate" if service.api.problems else varied.fields[0].json


def _given(entity: Entity) -> Iterator[str]:
    yield from (field.json for field in entity.creatable)
    yield from (link.json for link in entity.links if not link.readonly)


def _set(names: "Iterator[str] | tuple[str, ...]") -> str:
    found = sorted(names)
    return "{" + ", ".join(f'"{name}"' for name in found) + "}" if found else "set()"


def _defaults(entity: Entity) -> Iterator[tuple[str, str]]:
    for field in entity.stored:
        if field.json not in entity.detail or field.required:
            continue
        if field.default and not field.default.dynamic:
            yield field.json, repr(json.loads(field.default.json))
        elif field.optional and field.role in {Role.PLAIN, Role.REFERENCE, Role.FILE}:
            yield field.json, "None"


def _unknown(service: Service, entity: Entity) -> Iterator[Unknown]:
    coded = service.api.problems
    for field in entity.creatable:
        if field.reference and not field.reference.target.is_tenant:
            for found in _unknown_of(field, field.reference):
                yield found if coded else replace(found, code=found.name)
    for link in entity.links:
        if not link.readonly:
            code = link.code if coded else link.json
            nothing = _nothing(link.target.ids)
            yield Unknown(link.json, f"[{nothing}]", code, f"no {link.name}")


def _unknown_of(field: Field, reference: Reference) -> Iterator[Unknown]:
    name, target = reference.name, reference.target
    nothing = _nothing(target.ids)
    yield Unknown(field.json, nothing, reference.code, f"no {name}")
    if reference.same_tenant:
        foreign = id_sample(target, 2).json
        yield Unknown(field.json, foreign, reference.code, f"foreign {name}")
    if target.soft_delete:
        deleted = id_sample(target, 3).json
        yield Unknown(field.json, deleted, reference.code, f"deleted {name}")


def _nothing(ids: IdKind) -> str:
    return "999_999_999" if ids is IdKind.INT else "NOBODY"


def _expansions(entity: Entity) -> Iterator[Expansion]:
    for reference in entity.expandable:
        if reference.required:
            shown = id_sample(reference.target).json
            yield Expansion(reference.name, reference.json, shown)


def _changes(entity: Entity) -> Iterator[tuple[str, str]]:
    for field in changeable(entity)[:1]:
        yield field.json, changed(field).json
    for link in entity.links:
        if not (link.readonly or link.immutable):
            yield link.json, link_sample(link).json


def _nulls(service: Service, entity: Entity) -> Iterator[tuple[str, str]]:
    for field in changeable(entity):
        if field.optional:
            yield field.json, "200"
        else:
            yield field.json, str(service.api.validation_status)


def _steps(entity: Entity, *, right: bool) -> Iterator[Step]:
    members = members_of(entity)
    for found in entity.transitions:
        if found.routed and found.transition:
            path = found.path.rsplit("/", 1)[1]
            for state, member in members.items():
                if (state in found.transition.sources) is right:
                    yield Step(path, member, found.transition.target)


def _taken(service: Service, entity: Entity) -> Iterator[tuple[str, str]]:
    for found in entity.transitions:
        if found.transition and found.transition.takes:
            taken = values_for(entity, found.transition.takes)
            path = found.path.rsplit("/", 1)[1]
            yield path, wrapped(service, entity, taken)
