"""What an entity's own file says: its enums, its life, its invariants."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from backwright.design.check import Check
from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording.defaults import in_dataclass
from backwright.render.wording.docstrings import article, docstring, sentence
from backwright.render.wording.enums import Enum, enum
from backwright.render.wording.imports import lines, of_domain, parsed
from backwright.render.wording.numbers import constants, named
from backwright.render.wording.parts import Part, parted
from backwright.render.wording.transitions import Step, step

IDENTIFIERS: Final = "app.domain.value_objects.identifiers"
PARTS: Final = "_parts/entity/{}.py.jinja"


@dataclass(frozen=True, slots=True)
class View:
    """What the template and its parts say."""

    title: str
    noun: str
    imports: tuple[str, ...]
    numbers: tuple[str, ...]
    sections: tuple[str, ...]
    methods: tuple[str, ...]
    enums: tuple[Enum, ...]
    steps: tuple[Step, ...]
    constants: tuple[str, ...]
    status: str
    field: str
    attributes: tuple[str, ...]
    changes: tuple[str, ...]
    parts: tuple[Part, ...]
    calls: tuple[str, ...]
    tenant: str
    owner: str


def view(service: Service, entity: Entity) -> View:
    """Return what the file of an entity says."""
    checks = named(_checks(entity))
    steps = _steps(entity)
    guards = tuple(step.guard for step in steps if step.guard)
    parts = parted(checks)
    return View(
        title=_title(entity),
        noun=article(entity.names.words),
        imports=lines(_imports(entity), entity.module),
        numbers=constants((*checks, *guards)),
        sections=tuple(_sections(entity)),
        methods=tuple(_methods(service, entity, parts)),
        enums=tuple(enum(choice) for choice in entity.choices),
        steps=steps,
        constants=tuple(step.definition for step in steps),
        status=entity.status.type.domain if entity.status else "",
        field=entity.status.name if entity.status else "",
        attributes=tuple(_attributes(entity)),
        changes=tuple(_changes(entity)),
        parts=parts,
        calls=tuple(f"self.{part.name}()" for part in parts),
        tenant="self.id" if entity.is_tenant else "None",
        owner=f"self.{entity.owner}" if entity.owner else "None",
    )


def _title(entity: Entity) -> str:
    plural = sentence(entity.names.plural_words)[:-1]
    said = entity.description[:1].lower() + entity.description[1:]
    return docstring(f"{plural}: {said}", otherwise=plural)


def _steps(entity: Entity) -> tuple[Step, ...]:
    found = entity.lifecycle.transitions if entity.lifecycle else ()
    return tuple(step(entity, transition) for transition in found)


def _checks(entity: Entity) -> Iterator[Check]:
    for field in entity.stored:
        yield from field.checks
    yield from entity.invariants


def _sections(entity: Entity) -> Iterator[str]:
    wanted = {
        "enums": entity.choices,
        "transitions": _steps(entity),
        "changes": tuple(_changes(entity)),
    }
    return (PARTS.format(name) for name, there in wanted.items() if there)


def _methods(service: Service, entity: Entity, parts: Sequence[Part]) -> Iterator[str]:
    steps = _steps(entity)
    names = {field.name for field in entity.stored}
    wanted = {
        "check": len(parts) == 1,
        "checks": len(parts) > 1,
        "tenant": service.tenancy and not entity.tenanted,
        "owner": "owner_id" not in names,
        "revise": any(_changes(entity)),
        "steps": steps,
        "delete": entity.soft_delete,
        "after": any(step.simple for step in steps),
        "require": steps,
    }
    return (PARTS.format(name) for name, there in wanted.items() if there)


def _imports(entity: Entity) -> Iterator[Import]:
    yield from of_domain(entity.stored)
    names = [entity.names, *(link.target.names for link in entity.links)]
    for name in (*(found.pascal for found in names), "User", "Tenant"):
        yield Import(IDENTIFIERS, f"{name}Id")
    for check in _checks(entity):
        yield from map(parsed, check.python_imports)


def _attributes(entity: Entity) -> Iterator[str]:
    for field in entity.stored:
        yield f"{field.name}: {field.annotation}{_default(field)}"
    for link in entity.links:
        target = f"{link.target.names.pascal}Id"
        yield f"{link.field}: frozenset[{target}] = frozenset()"


def _default(field: Field) -> str:
    if field.role is Role.VERSION:
        return " = 1"
    if said := in_dataclass(field):
        return said
    nullable = field.optional and field.role is not Role.OWNER
    return " = None" if nullable else ""


def _changes(entity: Entity) -> Iterator[str]:
    for field in entity.updatable:
        yield f"{field.name}: {field.annotation}"
    for link in entity.links:
        if not (link.readonly or link.immutable):
            yield f"{link.field}: frozenset[{link.target.names.pascal}Id]"
