"""How tests ask for each operation of an entity, and what row they ask for."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.lifecycle import Transition
from backwright.design.operation import Does, Operation
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_bodies import (
    Pairs,
    change_of,
    values_for,
    wrapped,
)
from backwright.render.views.tests_fitting import in_state
from backwright.render.views.tests_sampling import (
    file_sample,
    id_imports,
    sample_imports,
    samples,
)
from backwright.render.views.tests_variety import variety


@dataclass(frozen=True, slots=True)
class Request:
    """How one operation is asked for.

    Attributes:
        name: What a table of operations calls it.
        method: The HTTP method.
        path: The path; `{key}` stands for what finds one.
        body: A function of the actor that gives the body, as Python; empty for none.
    """

    name: str
    method: str
    path: str
    body: str


def name_of(operation: Operation) -> str:
    """Return what the matrix calls an operation."""
    match operation.does:
        case Does.TRANSITION | Does.ACTION:
            return operation.verb
        case Does.DOWNLOAD:
            return f"download_{operation.file.name}" if operation.file else "download"
        case _:
            return operation.does.value


def request_of(service: Service, entity: Entity, operation: Operation) -> Request:
    """Return how an operation is asked for."""
    path = service.api.prefix + operation.path
    if operation.item:
        key = path[path.index("{") : path.index("}") + 1]
        path = path.replace(key, "{key}")
    return Request(
        name_of(operation), operation.method, path, _body(service, entity, operation)
    )


def _body(service: Service, entity: Entity, operation: Operation) -> str:
    if operation.does is Does.CREATE:
        return _creation(entity)
    if operation.does is Does.UPDATE:
        return f"lambda _: {wrapped(service, entity, change_of(entity))}"
    if operation.transition and operation.transition.takes:
        return f"lambda _: {values_for(entity, operation.transition.takes)}"
    if operation.action:
        said = input_of(operation)
        return f"lambda _: {said}" if said else ""
    return ""


def input_of(operation: Operation) -> str:
    """Return what an action must be given, as Python; empty where it takes nothing."""
    inputs = operation.action.inputs if operation.action else ()
    pairs = (
        f'"{field.json}": {samples(field)[0].json}'
        for field in inputs
        if field.required
    )
    return f"{{{', '.join(pairs)}}}" if inputs else ""


def _creation(entity: Entity) -> str:
    """Return a body; whoever creates must have uploaded the files in it."""
    number = ["1"] if variety(entity).count > 1 else []
    files = [
        f"{field.json}={file_sample(field, 'actor').json}"
        for field in entity.creatable
        if field.file and field.required
    ]
    actor = "actor" if files else "_"
    return f"lambda {actor}: {entity.names.snake}_body({', '.join(number + files)})"


def subject_of(entity: Entity, subjects: Pairs) -> str:
    """Return how to make the row that is asked for, as Python."""
    if entity.is_tenant:
        return "WORLD[0]"
    plain = f"make_{entity.names.snake}()"
    return f"SUBJECTS.get(name) or {plain}" if subjects else plain


def members_of(entity: Entity) -> dict[str, str]:
    """Return each state as a member of its enum, in Python."""
    return {
        member.value: f"{choice.name}.{member.name}"
        for choice in entity.choices
        for member in choice.members
        if entity.status and choice.name == entity.status.type.domain
    }


def subjects_of(
    entity: Entity, operations: Sequence[Operation]
) -> Iterator[tuple[str, str]]:
    """Yield the operations that need a row in a certain state, and its values."""
    for found in operations:
        if found.transition:
            values = next(starts_of(entity, found.transition), None)
            if values:
                yield name_of(found), arguments(values[1])


def reachable(entity: Entity, operations: Sequence[Operation]) -> Iterator[Operation]:
    """Yield the operations that a row could be found for."""
    for found in operations:
        if not found.transition or any(starts_of(entity, found.transition)):
            yield found


def starts_of(entity: Entity, step: Transition) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each state that a step may start from, and values that let it."""
    for source in step.sources:
        values = in_state(entity, source, step)
        if values:
            yield source, values


def states_of(entity: Entity) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each state, and values that one in it can have."""
    for state in entity.lifecycle.states if entity.lifecycle else ():
        values = in_state(entity, state)
        if values:
            yield state, values


def arguments(values: Mapping[str, str]) -> str:
    """Return values as arguments in Python."""
    return ", ".join(f"{name}={value}" for name, value in values.items())


def imports_of(entity: Entity) -> Iterator[Import]:
    """Yield what requests and rows need."""
    if entity.status:
        yield Import(entity.module, entity.status.type.domain)
    factory = f"tests.factories.{entity.names.plural_snake}"
    one, many = entity.names.snake, entity.names.plural_snake
    for name in (f"make_{one}", f"{one}_body", f"keep_{many}", "WORLD"):
        yield Import(factory, name)
    for field in entity.fields:
        yield from sample_imports(field)
    for link in entity.links:
        yield from id_imports(link.target.names)


def url(service: Service, entity: Entity) -> str:
    """Return the path of all of an entity."""
    paths = [found.path for found in entity.operations if not found.parent]
    whole = [path.split("/{")[0] for path in paths]
    return service.api.prefix + min(whole, key=len)


def nobody(entity: Entity) -> str:
    """Return a key that nothing has."""
    if entity.lookup.role is not Role.ID:
        found = samples(entity.lookup)
        return str(ast.literal_eval(found[len(found) // 2].json))
    if entity.ids is IdKind.INT:
        return "999999999"
    return "00000000-0000-7000-8000-ffffffffffff"


def has(entity: Entity, does: Does) -> bool:
    """Tell whether there is a route of the entity's own that does this."""
    return any(found.routed and not found.parent for found in entity.that(does))


def body(entity: Entity, changes: str = "") -> str:
    """Return how to get a body that creates one."""
    return f"{entity.names.snake}_body({changes})"
