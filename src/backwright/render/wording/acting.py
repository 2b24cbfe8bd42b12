"""The route of an action in words: what it is given, and what comes of it."""

from backwright.design.entity import Entity
from backwright.design.operation import Action, Operation
from backwright.render.wording.actions import returned
from backwright.render.wording.bodies import request_name
from backwright.render.wording.routes import Written, common, key_of, path_name
from backwright.render.wording.usecases import action_input, action_output


def acted(entity: Entity, operation: Operation) -> Written:
    """Return what an action's route returns, its parameters and its lines."""
    action = operation.action
    assert action is not None  # noqa: S101 (for the type checker)
    given = ["actor"]
    parameters = []
    if action.item:
        parameters.append(f"{path_name(entity)}: {entity.names.pascal}Path")
        given.append(key_of(entity))
    if action.inputs:
        parameter, command = _input(entity, operation, action)
        parameters.append(parameter)
        given.append(command)
    parameters += common(entity, operation)
    call = f"await {entity.names.plural_snake}.{action.names.snake}({', '.join(given)})"
    returns, body = _outcome(entity, action, call)
    return returns, parameters, body


def _input(entity: Entity, operation: Operation, action: Action) -> tuple[str, str]:
    """Return the parameter that brings an action's input, and the command."""
    kind = request_name(operation)
    if action.queried:
        return f"query: Annotated[{kind}, Query()]", "query.to_command()"
    return f"body: {kind}", f"{action_input(entity, action)}(**body)"


def _outcome(entity: Entity, action: Action, call: str) -> tuple[str, list[str]]:
    pascal = entity.names.pascal
    if action.outputs:
        shown = action_output(entity, action).removesuffix("Result") + "Read"
        return shown, [f"return {shown}.of({call})"]
    if action.returns_entity and action.many:
        return f"list[{pascal}Read]", [
            f"return [{pascal}Read.of(item) for item in {call}]"
        ]
    if action.returns_entity:
        return f"{pascal}Read", [f"return {pascal}Read.of({call})"]
    if action.returns:
        return _plain(action, call)
    return returned(entity, action), [call]


def _plain(action: Action, call: str) -> tuple[str, list[str]]:
    kind = action.returns
    assert kind is not None  # noqa: S101 (for the type checker)
    step = kind.to_response
    if action.many:
        return f"list[{kind.response}]", [
            f"return [{step.format('item')} for item in {call}]"
        ]
    return kind.response, [f"result = {call}", f"return {step.format('result')}"]
