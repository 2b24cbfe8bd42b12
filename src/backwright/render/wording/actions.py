"""The user's own use cases in words: what they take and what they return."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Action, Operation
from backwright.kinds.imported import Import
from backwright.render.wording.docstrings import article, docstring, quoted
from backwright.render.wording.imports import of_domain
from backwright.render.wording.usecases import (
    action_input,
    action_output,
    actor,
    key,
    taken,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An action, as its service and the file of its body say it.

    Attributes:
        name: Its function.
        docstring: What it does.
        parameters: What the service's method takes.
        returns: What both return.
        body: The lines of the service's method.
        own_parameters: What the function that is the user's takes.
        unused: Those of them that an empty body does not use.
        title: What is not written, for the error.
    """

    name: str
    docstring: str
    parameters: str
    returns: str
    body: tuple[str, ...]
    own_parameters: str
    unused: str
    title: str


def body(entity: Entity, operation: Operation) -> Body:
    """Return the words of an action."""
    action = operation.action
    assert action is not None  # noqa: S101 (for the type checker)
    snake, who = entity.names.snake, actor(operation)
    given = [f"command: {action_input(entity, action)}"] if action.inputs else []
    item = [f"{key(entity)}: {entity.lookup.type.domain}"] if action.item else []
    own = [f"{snake}: {entity.names.pascal}"] if action.item else []
    own += [f"actor: {who}", *given, "tools: Tools"]
    noun = article(entity.names.words) if action.item else entity.names.plural_words
    return Body(
        name=action.names.snake,
        docstring=docstring(action.description, 8, action.names.words),
        parameters=", ".join(["self", f"actor: {who}", *item, *given]),
        returns=returned(entity, action),
        body=tuple(_call(entity, operation, action)),
        own_parameters=", ".join(own),
        unused=", ".join(part.partition(":")[0] for part in own),
        title=quoted(f"{action.names.words} {noun}"),
    )


def _call(entity: Entity, operation: Operation, action: Action) -> Iterator[str]:
    snake, plural = entity.names.snake, entity.names.plural_snake
    passed = ["actor", *(["command"] if action.inputs else []), "self._tools"]
    right = f"Action.{operation.member}"
    if action.item:
        passed.insert(0, snake)
        scope = f"self._access.reach(actor, {right})"
        yield f"{snake} = await self._{plural}.get({key(entity)}, {scope})"
        yield f"self._access.require(actor, {right}, {snake})"
    else:
        yield f"self._access.scope(actor, {right})"
    call = f"await do_{action.names.snake}({', '.join(passed)})"
    yield call if returned(entity, action) == "None" else f"return {call}"


def returned(entity: Entity, action: Action) -> str:
    """Return the annotation of what an action returns."""
    if action.outputs:
        return action_output(entity, action)
    one = "None"
    if action.returns_entity:
        one = entity.names.pascal
    elif action.returns:
        one = action.returns.domain
    return f"Sequence[{one}]" if action.many else one


def of_actions(entity: Entity) -> Iterator[Import]:
    """Yield what the annotations of actions need."""
    yield Import("collections.abc", "Sequence")
    for operation in entity.actions:
        if operation.action and operation.action.returns:
            yield from operation.action.returns.domain_imports
        if operation.action:
            yield from of_domain(operation.action.outputs)


def records(entity: Entity, operation: Operation) -> Iterator[str]:
    """Yield the dataclasses of what a step or an action takes and returns."""
    if operation.transition and taken(entity, operation):
        yield f"{operation.transition.names.pascal}{entity.names.pascal}"
    if operation.action and operation.action.inputs:
        yield action_input(entity, operation.action)
    if operation.action and operation.action.outputs:
        yield action_output(entity, operation.action)
