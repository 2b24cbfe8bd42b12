"""The actions of an entity: red until their bodies are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.holding.listed import Listed
from backwright.design.operation import Operation
from backwright.design.service import Service
from backwright.kinds.sample import Refused
from backwright.render.views.tests_bodies import Pairs
from backwright.render.views.tests_requests import (
    Request,
    imports_of,
    request_of,
    subject_of,
)
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True)
class Fault:
    """An action, one of its inputs, and a value that it must not have, as Python."""

    name: str
    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the row and the bodies need.
        actions: How each action is asked for.
        faults: How each input is given a wrong value.
        outputs: The names that its answer has, as a set in Python.
        subject: How to make the row that is called for.
        kept: Whether it has to be kept first.
        key: What finds it in a path.
    """

    imports: tuple[str, ...]
    actions: tuple[Request, ...]
    faults: tuple[Fault, ...]
    outputs: Pairs
    subject: str
    kept: bool
    key: str


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    routed = [found for found in entity.actions if found.routed]
    return View(
        imports=lines(imports_of(entity)),
        actions=tuple(request_of(service, entity, found) for found in routed),
        faults=tuple(fault for found in routed for fault in _faults(found)),
        outputs=tuple(_outputs(entity)),
        subject=subject_of(entity, ()),
        kept=not entity.is_tenant,
        key=f"{entity.names.snake}.{entity.lookup.name}",
    )


def _faults(operation: Operation) -> Iterator[Fault]:
    action = operation.action
    assert action is not None  # noqa: S101 (for the type checker)
    for field in action.inputs:
        for refused in _refused(field, queried=action.queried):
            yield Fault(operation.verb, field.json, refused.json)


def _refused(field: Field, *, queried: bool) -> tuple[Refused, ...]:
    """Return a value that an input must not have; in a query all values are texts."""
    found = field.type.refused
    if queried and isinstance(field.type, Listed):
        found = field.type.item.refused
    return tuple(one for one in found if one.json.startswith('"') or not queried)[:1]


def _outputs(entity: Entity) -> Iterator[tuple[str, str]]:
    for found in entity.actions:
        action = found.action
        if action and action.outputs and not action.many:
            names = ", ".join(f'"{field.json}"' for field in action.outputs)
            yield found.verb, f"{{{names}}}"
