"""Use cases of the user's own: what they take and what they give."""

from dataclasses import replace

from backwright.blueprint import behaviour as asked
from backwright.blueprint import field as asked_field
from backwright.blueprint.model import Entity
from backwright.design.field import Field, Role
from backwright.design.operation import Action
from backwright.design.reference import Target
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import Maker
from backwright.design.resolve.lifecycle import OURS
from backwright.design.resolve.relations import id_of_target
from backwright.design.resolve.types import Home, type_of
from backwright.design.types import Type
from backwright.naming import Names, kebab, pascal

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def actions_of(
    context: Context, entity: Entity, module: str, targets: dict[str, Target]
) -> tuple[Action, ...]:
    """Return an entity's own use cases."""
    steps = entity.lifecycle.transitions if entity.lifecycle else ()
    seen = {str(step.name) for step in steps} | OURS

    def make(action: asked.Action) -> Action:
        if action.name in seen:
            message = f"`{action.name}` is something that can be done already"
            raise context.mistake("doubled-name", message, action.position)
        seen.add(str(action.name))
        home = Home(f"{entity.name}{pascal(action.name)}", module)
        return _action(context, entity, action, home, targets)

    return context.each(entity.actions, make)


def _action(
    context: Context,
    entity: Entity,
    action: asked.Action,
    home: Home,
    targets: dict[str, Target],
) -> Action:
    names = Names.of(action.name)
    method = str(action.method or "POST").upper()
    _check_input(context, action, method)
    maker = Maker(context, home, stored=False)

    def make(field: asked_field.Field) -> Field:
        return _field(context, maker, field, targets)

    returns, is_entity = _returns(context, entity, action, home)
    words = names.words
    return Action(
        names=names,
        item=str(action.of or "item") == "item",
        method=method,
        path=str(action.path or kebab(action.name)),
        inputs=context.each(action.input, make),
        outputs=context.each(action.output, make),
        returns=returns,
        returns_entity=is_entity,
        many=bool(action.returns and action.returns.many),
        reads=method == "GET",
        description=str(
            action.description or f"{words[:1].upper()}{words[1:]}, in your own words."
        ),
    )


def _check_input(context: Context, action: asked.Action, method: str) -> None:
    """Note input that a request of this method has no body for."""
    if method in {"GET", "DELETE"} and action.input:
        context.mistake(
            "input-without-body",
            f"the action `{action.name}` has an input, which {method} cannot carry",
            action.input[0].position,
            "use `method: POST`",
        )


def _field(
    context: Context,
    maker: Maker,
    field: asked_field.Field,
    targets: dict[str, Target],
) -> Field:
    target = targets.get(field.type.name)
    if target is None:
        if field.type.name == "file":
            message = "an action takes no file; refer to an entity that has one"
            raise context.mistake("misfit", message, field.type.position)
        return maker(field)
    if field.type.many:
        message = f"an action takes no list of `{field.type.name}`"
        raise context.mistake("misfit", message, field.type.position)
    held = id_of_target(target)
    made = maker.of_type(field, held, f"{field.name}_id")
    return replace(made, role=Role.REFERENCE)


def _returns(
    context: Context, entity: Entity, action: asked.Action, home: Home
) -> tuple[Type | None, bool]:
    returned = action.returns
    if returned is None:
        return None, False
    if returned.name == entity.name:
        return None, True
    if returned.name in context.names or returned.name == "file":
        message = f"`{action.name}` of `{entity.name}` can return `{entity.name}` only"
        advice = "say its `output` field by field, or give the action to the other"
        raise context.mistake("misfit", message, returned.position, advice)
    single = replace(returned, many=False)
    field = asked_field.Field(name=action.name, type=single, position=action.position)
    return type_of(context, field, home), False
