"""How tests ask for each operation of an entity, and what row they ask for."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.lifecycle import Transition
from backwright.design.operation import Action, Does, Operation
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.kinds.bounds import UNBOUNDED
from backwright.kinds.imported import Import
from backwright.kinds.patterns import examples_of
from backwright.render.views.tests_bodies import (
    Pairs,
    change_of,
    query_text,
    values_for,
    wrapped,
)
from backwright.render.views.tests_sampling import (
    file_sample,
    id_imports,
    id_name,
    sample_imports,
    samples,
)
from backwright.render.views.tests_states import in_state
from backwright.render.views.tests_variety import variety
from backwright.render.views.tests_world import crowded

NO_WORD: Final = "nothing-like-it"
NO_UUID: Final = "00000000-0000-7000-8000-ffffffffffff"


@dataclass(frozen=True, slots=True)
class Request:
    """How one operation is asked for.

    Attributes:
        name: What a table of operations calls it.
        method: The HTTP method.
        path: The path; `{key}` stands for what finds one, or in braces is what finds
            the row that the route is under, as Python.
        body: A function of the actor that gives the body, as Python; empty for none.
        query: The parameters of the query, as Python; empty for none.
        nested: Whether the route is under another row.
    """

    name: str
    method: str
    path: str
    body: str = ""
    query: str = ""
    nested: bool = False

    @property
    def made(self) -> str:
        """How tests make it, as Python."""
        given = [f'"{self.method}"', f'{"f" * self.nested}"{self.path}"']
        given += [self.body] if self.body else []
        given += [f"query={self.query}"] if self.query else []
        return f"Request({', '.join(given)})"


def name_of(operation: Operation) -> str:
    """Return what the matrix calls an operation."""
    if operation.parent:
        return f"{operation.does.value}_of_{operation.parent.asked}"
    match operation.does:
        case Does.TRANSITION | Does.ACTION:
            return operation.verb
        case Does.DOWNLOAD:
            return f"download_{operation.file.name}" if operation.file else "download"
        case _:
            return operation.does.value


def request_of(service: Service, entity: Entity, operation: Operation) -> Request:
    """Return how an operation is asked for."""
    action = operation.action
    if action and action.inputs:
        return action_request(service, operation, action, least_of(action))
    path = path_of_one(service, operation)
    body = _body(service, entity, operation)
    nested = operation.parent is not None
    return Request(name_of(operation), operation.method, path, body, nested=nested)


def path_of_one(service: Service, operation: Operation) -> str:
    """Return the path of an operation; `{key}` stands for what finds one."""
    path = service.api.prefix + operation.path
    if not (operation.item or operation.parent):
        return path
    key = path[path.index("{") : path.index("}") + 1]
    found = _above(operation.parent, operation.above) if operation.parent else "key"
    return path.replace(key, f"{{{found}}}")


def _above(parent: Field, lookup: Field | None) -> str:
    """Return what finds the row of the tests' world that a route is under."""
    if parent.reference is None:
        raise ValueError(parent.name)
    names = parent.reference.target.names
    if lookup:
        return f"{names.plural_snake}.WORLD[0].{lookup.name}"
    return id_name(names)


def action_request(
    service: Service, operation: Operation, action: Action, values: Mapping[str, str]
) -> Request:
    """Return how an action is asked for with values of its inputs.

    Args:
        service: The service.
        operation: The operation.
        action: What it does.
        values: By name in JSON, as Python of JSON.
    """
    name, path = name_of(operation), path_of_one(service, operation)
    if not action.queried:
        pairs = (f'"{name}": {json}' for name, json in values.items())
        body = f"lambda _: {{{', '.join(pairs)}}}"
        return Request(name, action.method, path, body)
    pairs = (f'"{name}": {query_text(json)}' for name, json in values.items())
    query = f"{{{', '.join(pairs)}}}" if values else ""
    return Request(name, action.method, path, query=query)


def least_of(action: Action) -> dict[str, str]:
    """Return what an action must be given, by name in JSON, as Python of JSON."""
    return {
        field.json: samples(field)[0].json for field in action.inputs if field.required
    }


def _body(service: Service, entity: Entity, operation: Operation) -> str:
    if operation.does is Does.CREATE:
        return _creation(entity, operation.parent)
    if operation.does is Does.UPDATE:
        return f"lambda _: {wrapped(service, entity, change_of(entity))}"
    if operation.transition and operation.transition.takes:
        return f"lambda _: {values_for(entity, operation.transition.takes)}"
    return ""


def _creation(entity: Entity, parent: Field | None) -> str:
    """Return a body; whoever creates must have uploaded the files in it."""
    number = ["1"] if variety(entity).count > 1 else []
    files = [
        f"{field.json}={file_sample(field, 'actor').json}"
        for field in entity.creatable
        if field.file and field.required
    ]
    actor = "actor" if files else "_"
    made = f"{entity.names.snake}_body({', '.join(number + files)})"
    made = f'without({made}, "{parent.json}")' if parent else made
    return f"lambda {actor}: {made}"


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
        elif (needed := found.file or found.parent) and needed.optional:
            yield name_of(found), f"{needed.name}={samples(needed)[0].python}"


def reachable(
    service: Service, entity: Entity, operations: Sequence[Operation]
) -> Iterator[Operation]:
    """Yield the operations that a row could be found for."""
    for found in operations:
        if found.does is Does.CREATE and crowded(service, entity):
            continue
        if not found.transition or any(starts_of(entity, found.transition)):
            yield found


def starts_of(
    entity: Entity, step: Transition
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each state that a step may start from, and values that let it."""
    for source in step.sources:
        values = in_state(entity, source, step)
        if values:
            yield source, values


def states_of(entity: Entity) -> Iterator[tuple[str, Mapping[str, str]]]:
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
    for parent in entity.parents:
        if parent.reference:
            yield Import("tests.factories", parent.reference.target.names.plural_snake)
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
        return _unused(entity.lookup)
    if entity.ids is IdKind.INT:
        return "999999999"
    return NO_UUID


def _unused(lookup: Field) -> str:
    """Return a value that finds one and that no row of a test has."""
    known = [sample.json for sample in samples(lookup)]
    scalar = lookup.type.cells[0].scalar
    bounds = scalar.bounds if scalar else UNBOUNDED
    patterns = bounds.patterns or (".*",)
    texts = [*examples_of(patterns[-1], 2 * len(known))]
    texts = [NO_WORD, NO_UUID, *texts] if lookup.type.response == "str" else [NO_UUID]
    fitting = (
        text
        for text in texts
        if all(re.search(pattern, text) for pattern in patterns)
        if len(text) <= (bounds.max_length or len(text))
    )
    others = (text for text in fitting if f'"{text}"' not in known)
    return next(others, str(ast.literal_eval(known[len(known) // 2])))


def has(entity: Entity, does: Does) -> bool:
    """Tell whether there is a route of the entity's own that does this."""
    return any(found.routed and not found.parent for found in entity.that(does))


def body(entity: Entity, changes: str = "") -> str:
    """Return how to get a body that creates one."""
    return f"{entity.names.snake}_body({changes})"
