"""A transition in words: the constant that describes it, the method that takes it."""

from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.lifecycle import Transition
from backwright.naming import constant
from backwright.render.wording.conditions import refusal
from backwright.render.wording.docstrings import docstring
from backwright.render.wording.numbers import Condition, named

NEXT: Final = "updated_at=at, version=self.version + 1"


@dataclass(frozen=True, slots=True)
class Step:
    """A transition.

    Attributes:
        name: Its method.
        definition: Its constant.
        docstring: What the method does.
        parameters: What the method takes, `self` included.
        guard: What must hold before it; None for nothing.
        simple: Whether it changes nothing but the state.
        body: The lines of the method.
    """

    name: str
    definition: str
    docstring: str
    parameters: str
    guard: Condition | None
    simple: bool
    body: tuple[str, ...]


def _guard(entity: Entity, transition: Transition) -> Condition | None:
    """Return what must hold before; its numbers have no name that another one has."""
    checks = [check for field in entity.stored for check in field.checks]
    steps = entity.lifecycle.transitions if entity.lifecycle else ()
    guards = [each.guard for each in steps if each.guard]
    found = named([*checks, *entity.invariants, *guards])
    return next((each for each in found if each.check is transition.guard), None)


def step(entity: Entity, transition: Transition) -> Step:
    """Return the words of a transition."""
    guard = _guard(entity, transition)
    values = _values(transition)
    return Step(
        name=transition.names.snake,
        definition=_definition(entity, transition),
        docstring=docstring(transition.description, 8, transition.names.words),
        parameters=_parameters(entity, transition),
        guard=guard,
        simple=not values and not guard,
        body=_body(entity, transition, guard, values),
    )


def _definition(entity: Entity, transition: Transition) -> str:
    kind = entity.status.type.domain if entity.status else ""
    members = next(each.members for each in entity.choices if each.name == kind)
    names = {member.value: f"{kind}.{member.name}" for member in members}
    sources = ", ".join(names[source] for source in transition.sources)
    said = f'"{transition.names.snake}", frozenset({{{sources}}})'
    target = names[transition.target]
    return f"{constant(transition.names.snake)}: Final = Transition({said}, {target})"


def _parameters(entity: Entity, transition: Transition) -> str:
    taken = [f"{name}: {entity.field(name).annotation}" for name in transition.takes]
    return ", ".join(["self", "at: datetime", *(["*", *taken] if taken else [])])


def _values(transition: Transition) -> tuple[str, ...]:
    taken = [f"{name}={name}" for name in transition.takes]
    return (*taken, *(f"{each.field}={each.python}" for each in transition.sets))


def _body(
    entity: Entity,
    transition: Transition,
    guard: Condition | None,
    values: tuple[str, ...],
) -> tuple[str, ...]:
    label = constant(transition.names.snake)
    if not values and not guard:
        return (f"return self._after({label}, at)",)
    state = f"{entity.status.name if entity.status else ''}={label}.target"
    return (
        f"self._require({label})",
        *(refusal(guard, "Conflict") if guard else ()),
        f"return replace(self, {', '.join([state, NEXT, *values])})",
    )
