"""The actions of an entity: red until their bodies are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.render.views.tests_bodies import Pairs
from backwright.render.views.tests_requests import (
    Request,
    imports_of,
    request_of,
    subject_of,
)
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the row and the bodies need.
        actions: How each action is asked for.
        outputs: The names that its answer has, as a set in Python.
        subject: How to make the row that is called for.
        kept: Whether it has to be kept first.
        key: What finds it in a path.
    """

    imports: tuple[str, ...]
    actions: tuple[Request, ...]
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
        outputs=tuple(_outputs(entity)),
        subject=subject_of(entity, ()),
        kept=not entity.is_tenant,
        key=f"{entity.names.snake}.{entity.lookup.name}",
    )


def _outputs(entity: Entity) -> Iterator[tuple[str, str]]:
    for found in entity.actions:
        action = found.action
        if action and action.outputs and not action.many:
            names = ", ".join(f'"{field.json}"' for field in action.outputs)
            yield found.verb, f"{{{names}}}"
