"""What requests and responses of single use cases look like."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.render.wording import envelopes
from backwright.render.wording.docstrings import docstring
from backwright.render.wording.requests import created, value_shown
from backwright.render.wording.requests import shown as line_of
from backwright.render.wording.usecases import action_output, created_from, taken


@dataclass(frozen=True, slots=True)
class Body:
    """The request of a step or an action."""

    name: str
    docstring: str
    attributes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The response of an action."""

    name: str
    docstring: str
    attributes: tuple[str, ...]
    source: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A request with a key around it."""

    name: str
    line: str


def inputs(service: Service, entity: Entity) -> Iterator[Wrapped]:
    """Yield the requests that have a key around them."""
    key = service.api.envelope.input
    for operation in entity.routed if key else ():
        name = ""
        if operation.does is Does.CREATE:
            name = created_from(entity, operation)
        elif operation.does is Does.UPDATE:
            name = f"{entity.names.pascal}Update"
        if name:
            yield Wrapped(name, envelopes.line(service, entity, key, name))


def nested(entity: Entity) -> Iterator[Body]:
    """Yield the requests that create under another row."""
    for operation in entity.that(Does.CREATE):
        if operation.parent and operation.routed:
            above = operation.parent
            fields = (field for field in entity.creatable if field is not above)
            said = docstring(f"{operation.summary}, which the path names", 4)
            name = created_from(entity, operation)
            yield Body(name, said, tuple(map(created, fields)) or ("pass",))


def bodies(entity: Entity) -> Iterator[Body]:
    """Yield the requests of steps and actions."""
    for operation in entity.routed:
        if fields := _asked(entity, operation):
            said = docstring(operation.description, 4, operation.summary)
            name = f"{operation.function.title().replace('_', '')}Body"
            yield Body(name, said, tuple(map(created, fields)))


def _asked(entity: Entity, operation: Operation) -> tuple[Field, ...]:
    if operation.action:
        return operation.action.inputs
    return taken(entity, operation)


def results(entity: Entity) -> Iterator[Result]:
    """Yield the responses of actions."""
    for operation in entity.routed:
        action = operation.action
        if action and action.outputs:
            source = action_output(entity, action)
            said = docstring(f"What comes of it: {action.description}", 4, "What comes")
            yield Result(
                name=source.removesuffix("Result") + "Read",
                docstring=said,
                attributes=tuple(map(line_of, action.outputs)),
                source=source,
                values=tuple(value_shown(each, "result") for each in action.outputs),
            )
