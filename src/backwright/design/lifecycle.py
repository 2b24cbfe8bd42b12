"""The states of an entity and the steps between them."""

from dataclasses import dataclass

from backwright.design.check import Check
from backwright.naming import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A field that a transition sets.

    Attributes:
        field: The attribute that changes.
        python: What it becomes, as Python over `self` and `at` (the time of the step).
        source: The same as it was written.
    """

    field: str
    python: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A step from any of its sources to its target.

    Attributes:
        names: Its verb in every form: `cancel`.
        sources: The states that it may start from, in the order of the states.
        target: The state that it ends in.
        takes: Attributes whose new values the request carries, in order.
        sets: Attributes that it sets.
        guard: What must hold before it; None for nothing.
        description: What it means, in a sentence; never empty.
    """

    names: Names
    sources: tuple[str, ...]
    target: str
    takes: tuple[str, ...] = ()
    sets: tuple[Assignment, ...] = ()
    guard: Check | None = None
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle:
    """The life of an entity.

    Attributes:
        field: The attribute that holds the state: `status`.
        initial: The state of a new one.
        states: Every state, in the order in which they can be reached.
        transitions: Every step, in the order of the blueprint.
    """

    field: str
    initial: str
    states: tuple[str, ...]
    transitions: tuple[Transition, ...]
