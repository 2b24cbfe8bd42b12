"""What requests and responses of single use cases look like."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.render.wording import envelopes
from backwright.render.wording.docstrings import docstring
from backwright.render.wording.packing import Packed, pack
from backwright.render.wording.requests import (
    asked,
    commanded,
    created,
    described,
    value_shown,
)
from backwright.render.wording.requests import shown as line_of
from backwright.render.wording.usecases import (
    action_input,
    action_output,
    created_from,
    taken,
)


@dataclass(frozen=True, slots=True)
class Body:
    """The request of a step or an action."""

    name: str
    docstring: str
    attributes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """The request of an action that has no body."""

    name: str
    docstring: str
    attributes: tuple[str, ...]
    command: str
    values: Packed


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
            yield Wrapped(name, envelopes.line(service, entity.names, key, name))


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
    """Yield the requests of steps and actions that have a body."""
    for operation in entity.routed:
        if lines := tuple(_lines(entity, operation)):
            said = docstring(operation.description, 4, operation.summary)
            yield Body(request_name(operation), said, lines)


def _lines(entity: Entity, operation: Operation) -> Iterator[str]:
    action = operation.action
    if action is None:
        yield from map(created, taken(entity, operation))
    elif not action.queried:
        for field in action.inputs:
            yield created(field, described(field, field.type.request))


def queries(entity: Entity) -> Iterator[Query]:
    """Yield the requests of actions that have no body."""
    for operation in entity.routed:
        action = operation.action
        if action and action.queried and action.inputs:
            yield Query(
                name=request_name(operation),
                docstring=docstring(operation.description, 4, operation.summary),
                attributes=tuple(map(asked, action.inputs)),
                command=action_input(entity, action),
                values=pack(map(commanded, action.inputs), 12),
            )


def request_name(operation: Operation) -> str:
    """Return the class of what a step or an action is asked over HTTP."""
    action = operation.action
    end = "Query" if action and action.queried else "Body"
    return f"{operation.function.title().replace('_', '')}{end}"


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
