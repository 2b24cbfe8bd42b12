"""Use cases of the user's own: what they take and what they give."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from backwright.blueprint import behaviour as asked
from backwright.blueprint import field as asked_field
from backwright.blueprint.model import Entity
from backwright.design.field import Field
from backwright.design.holding.composite import Composite
from backwright.design.holding.listed import Listed
from backwright.design.operation import BODILESS, Action
from backwright.design.reference import Target
from backwright.design.resolve.carried import Carrier
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import Maker
from backwright.design.resolve.lifecycle import OURS
from backwright.design.resolve.types import Home, type_of
from backwright.design.types import Type
from backwright.kinds.traits import Trait
from backwright.naming import Names, kebab, pascal

ADVICE = "use `method: POST`"


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
    make = Carrier("an action", Maker(context, home, stored=False), targets)
    take = partial(_queried, context, make, method) if method in BODILESS else make
    returns, is_entity = _returns(context, entity, action, home)
    words = names.words
    return Action(
        names=names,
        item=str(action.of or "item") == "item",
        method=method,
        path=str(action.path or kebab(action.name)),
        inputs=context.each(action.input, take),
        outputs=context.each(action.output, make),
        returns=returns,
        returns_entity=is_entity,
        many=bool(action.returns and action.returns.many),
        reads=method == "GET",
        description=str(
            action.description or f"{words[:1].upper()}{words[1:]}, in your own words."
        ),
    )


def _queried(
    context: Context,
    make: Callable[[asked_field.Field], Field],
    method: str,
    field: asked_field.Field,
) -> Field:
    """Return an input of a method without a body, if a query can say its value.

    Raises:
        Unread: It cannot; noted.
    """
    made = make(field)
    held = made.type.item if isinstance(made.type, Listed) else made.type
    several = isinstance(held, Composite) or len(held.cells) > 1
    scalar = None if several else held.cells[0].scalar
    if scalar is None or not scalar.has(Trait.FILTERABLE):
        word, place = field.type.name, field.type.position
        message = f"{method} has no body, and a query has no way to say `{word}`"
        raise context.mistake("input-without-body", message, place, ADVICE)
    return made


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
