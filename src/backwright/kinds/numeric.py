"""What kinds of numbers have in common."""

from decimal import Decimal
from typing import ClassVar, Final

from backwright.kinds.bounds import Limit
from backwright.kinds.kind import Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.traits import ORDERED, Trait

STARTS: Final = (7, 12, 30, *range(100, 107))


class Numeric(Kind):
    """A kind whose values are numbers."""

    traits: ClassVar[frozenset[Trait]] = ORDERED
    expression: ClassVar[str] = "number"

    def step(self, use: Scalar) -> Decimal:
        """Return the least difference between two values."""
        del use
        return Decimal(1)

    def lowest(self, use: Scalar) -> Decimal:
        """Return the least value."""
        low = number(use.bounds.low)
        return low + self.step(use) if use.bounds.low_open else low

    def highest(self, use: Scalar) -> Decimal:
        """Return the greatest value."""
        high = number(use.bounds.high)
        return high - self.step(use) if use.bounds.high_open else high

    def read(self, use: Scalar, value: object) -> object:
        """Return the number, if it is one within the kind's own bounds."""
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise Misfit(f"{value!r} is no number")
        own = self.limits(use.arguments)
        if not number(own.low) <= value <= number(own.high):
            raise Misfit(f"{value} is beyond what `{self.name}` holds")
        return Decimal(value)

    def sql(self, use: Scalar, value: object) -> str:
        """Return the number."""
        del use
        return f"{value:f}" if isinstance(value, Decimal) else str(value)

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return numbers within the bounds, edges last."""
        low, high, step = self.lowest(use), self.highest(use), self.step(use)
        wanted = (Decimal(start) + step * place for place, start in enumerate(STARTS))
        fitting = [number for number in wanted if low <= number <= high]
        edges = [low, high, *(low + step * place for place in range(1, 9))]
        within = (edge for edge in edges if edge <= high)
        return tuple(dict.fromkeys([*fitting, *within]))[: len(STARTS)]

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is no number, too small and too great."""
        below, above = self.lowest(use) - self.step(use), self.highest(use)
        return (
            Refused('"seven"', "no number"),
            Refused(self.json(use, below), "too small"),
            Refused(self.json(use, above + self.step(use)), "too great"),
        )


def number(limit: Limit | None) -> Decimal:
    """Return a bound that a kind of numbers always has."""
    return Decimal(str(limit))
