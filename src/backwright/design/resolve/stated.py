"""A condition as the blueprint states it."""

from dataclasses import dataclass

from backwright.diagnostics import Position
from backwright.expressions.condition import Condition


@dataclass(frozen=True, slots=True)
class Stated:
    """A condition with its place in the blueprint.

    Attributes:
        words: What it says, for people.
        condition: The condition.
        position: Where it stands.
        is_rule: Whether it is an invariant; otherwise it stands in a field's line.
    """

    words: str
    condition: Condition
    position: Position
    is_rule: bool = False
