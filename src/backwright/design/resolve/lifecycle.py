"""The states of an entity and the steps between them."""

from collections.abc import Iterable

from backwright.blueprint import behaviour as asked
from backwright.blueprint.model import Entity
from backwright.design.field import Default, Field, Role
from backwright.design.holding.chosen import Chosen
from backwright.design.lifecycle import Lifecycle, Transition
from backwright.design.resolve.access import BASIC
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import with_columns
from backwright.design.value import Choice, Member
from backwright.kinds.catalogue import kinds
from backwright.kinds.kind import Misfit
from backwright.kinds.things.enum import member
from backwright.naming import Names, human, pascal

OURS = frozenset({*BASIC, "write", "list", "get", "revise"})


def lifecycle_of(context: Context, entity: Entity) -> Lifecycle | None:
    """Return the life of an entity; None for one without states."""
    life = entity.lifecycle
    if life is None:
        return None
    names = context.names[str(entity.name)]
    seen: set[str] = set()
    for step in life.transitions:
        _check(context, step, seen)
        seen.add(str(step.name))
    return Lifecycle(
        field=str(life.field),
        initial=str(life.initial),
        states=states_of(life),
        transitions=tuple(_transition(step, names) for step in life.transitions),
    )


def _check(context: Context, step: asked.Transition, seen: set[str]) -> None:
    if step.name in OURS:
        message = f"`{step.name}` is a verb that every entity has"
        context.mistake("reserved-name", message, step.position, "choose another verb")
    if step.name in seen:
        message = f"there are two transitions `{step.name}`"
        context.mistake("doubled-name", message, step.position)


def states_of(life: asked.Lifecycle) -> tuple[str, ...]:
    """Return every state: the initial one, then as they are named."""
    named = (
        str(state)
        for step in life.transitions
        for state in (*step.sources, step.target)
    )
    reached = [str(life.initial)]
    _reach(reached, life.transitions)
    return tuple(dict.fromkeys((*reached, *named)))


def reachable(life: asked.Lifecycle) -> set[str]:
    """Return the states that an entity can come to be in."""
    reached = [str(life.initial)]
    _reach(reached, life.transitions)
    return set(reached)


def _reach(reached: list[str], steps: Iterable[asked.Transition]) -> None:
    for state in reached:
        for step in steps:
            if state in step.sources and step.target not in reached:
                reached.append(str(step.target))


def _transition(step: asked.Transition, entity: Names) -> Transition:
    named = Names.of(step.name)
    words = named.words
    said = f"{words[:1].upper()}{words[1:]} the {entity.words}: it becomes "
    return Transition(
        names=named,
        sources=tuple(map(str, step.sources)),
        target=str(step.target),
        description=str(step.description or f"{said}{human(step.target)}."),
    )


def status_of(context: Context, entity: Entity, module: str) -> Field | None:
    """Return the field that holds the state.

    Raises:
        Unread: A state cannot be the word of an enum.
    """
    life = entity.lifecycle
    if life is None:
        return None
    held = _states(context, entity, life, module)
    initial = f"{held.choice.name}.{member(life.initial)}"
    return with_columns(
        Field(
            name=str(life.field),
            json=context.json(life.field),
            role=Role.STATUS,
            type=held,
            default=Default(python=initial, request=initial, json=f'"{life.initial}"'),
            example=f'"{life.initial}"',
            filtered=True,
            readonly=True,
        ),
        context.names[str(entity.name)].plural_snake,
    )


def _states(
    context: Context, entity: Entity, life: asked.Lifecycle, module: str
) -> Chosen:
    states = states_of(life)
    try:
        scalar = kinds()["enum"].use(states)
    except Misfit as wrong:
        raise context.mistake("misfit", str(wrong), life.position) from wrong
    names = context.names[str(entity.name)]
    choice = Choice(
        name=f"{names.pascal}{pascal(life.field)}",
        module=module,
        members=tuple(Member(name=member(state), value=state) for state in states),
        description=f"The states of a {names.words}'s life.",
    )
    return Chosen(choice, scalar)
