"""The use cases that have no route, since only workers may do them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from backwright.design.entity import Entity
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_bodies import changeable, changed
from backwright.render.views.tests_fitting import least
from backwright.render.views.tests_requests import arguments, members_of, starts_of
from backwright.render.views.tests_sampling import (
    id_imports,
    link_sample,
    sample_imports,
)
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True)
class Step:
    """A transition, the values of one that may take it and the state it ends in."""

    path: str
    values: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        hidden: Whether there is any such use case.
        create: The arguments of the command; empty where creating has a route.
        update: The same of a change.
        delete: Whether deleting is only for workers.
        key: What finds one, as Python.
        status: The enum of the state; empty for none.
        field: The attribute that holds it.
        steps: The transitions.
    """

    imports: tuple[str, ...]
    hidden: bool
    create: str
    update: str
    delete: bool
    key: str
    status: str
    field: str
    steps: tuple[Step, ...]


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    del service
    status = entity.status
    does = {found.does for found in entity.operations if hidden(found)}
    found = View(
        imports=lines(_imports(entity)),
        hidden=False,
        create=_creation(entity) if Does.CREATE in does else "",
        update=_change(entity) if Does.UPDATE in does else "",
        delete=Does.DELETE in does and not entity.is_tenant,
        key=f"{entity.names.snake}.{entity.lookup.name}",
        status=status.type.domain if status else "",
        field=status.name if status else "",
        steps=tuple(_steps(entity)),
    )
    return replace(
        found, hidden=bool(found.create or found.update or found.delete or found.steps)
    )


def hidden(operation: Operation) -> bool:
    """Tell whether only workers may do it."""
    return operation.grant.system and not operation.routed


def _imports(entity: Entity) -> Iterator[Import]:
    for field in entity.stored:
        yield from sample_imports(field)
    for link in entity.links:
        yield from id_imports(link.target.names)


def _creation(entity: Entity) -> str:
    given = [(name, sample.python) for name, sample in least(entity).items()]
    given += [
        (link.field, link_sample(link).python)
        for link in entity.links
        if link.required and not link.readonly
    ]
    return ", ".join(f"{name}={value}" for name, value in given)


def _change(entity: Entity) -> str:
    for field in changeable(entity):
        return f"{field.name}={changed(entity, field).python}"
    return ""


def _steps(entity: Entity) -> Iterator[Step]:
    members = members_of(entity)
    for found in entity.transitions:
        step = found.transition
        if step and hidden(found) and not step.takes:
            for _, values in islice(starts_of(entity, step), 1):
                name = step.names.snake
                yield Step(name, arguments(values), members[step.target])
