"""The bodies of an entity's own use cases, before anybody wrote them."""

from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording.actions import Body, body, of_actions, records
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True)
class View:
    """What the template says; nothing where there is no action."""

    imports: tuple[str, ...]
    sections: tuple[str, ...]
    actions: tuple[Body, ...]


def view(service: Service, entity: Entity) -> View:
    """Return the bodies that are to be written."""
    del service
    commands = f"app.application.commands.{entity.names.plural_snake}"
    used = [
        Import(commands, name)
        for operation in entity.actions
        for name in records(entity, operation)
    ]
    return View(
        imports=lines([*used, *of_actions(entity)]),
        sections=("_parts/actions/bodies.py.jinja",) if entity.actions else (),
        actions=tuple(body(entity, operation) for operation in entity.actions),
    )
