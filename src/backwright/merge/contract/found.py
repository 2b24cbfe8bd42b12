"""Collects differences: the same one in several operations is one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from backwright.merge.contract.difference import Difference, Direction, Effect


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a contract we are.

    Attributes:
        label: The name so far.
        direction: Which way the value goes.
    """

    label: str
    direction: Direction

    def inside(self, name: str) -> "Place":
        """Return the place of a property."""
        return replace(self, label=f"{self.label}.{name}")

    def renamed(self, label: str) -> "Place":
        """Return the place under another name."""
        return replace(self, label=label)

    def saw(self, code: str, message: str, effect: Effect) -> Difference:
        """Return a difference, breaking if its effect breaks this direction."""
        breaking = effect.breaks(self.direction)
        return self.told(code, message, breaking=breaking)

    def told(self, code: str, message: str, *, breaking: bool) -> Difference:
        """Return a difference."""
        way = str(self.direction)
        return Difference(self.label, code, message, breaking, way)


def gathered(found: Iterable[Difference]) -> list[Difference]:
    """Return differences, breaking ones first; equal ones with all their operations."""
    operations: dict[Difference, set[str]] = {}
    for each in found:
        alike = replace(each, operations=())
        operations.setdefault(alike, set()).update(each.operations)
    whole = [
        replace(each, operations=tuple(sorted(names)))
        for each, names in operations.items()
    ]
    return sorted(whole, key=lambda each: (not each.breaking, each))


def of_operation(found: Iterable[Difference], name: str) -> Iterator[Difference]:
    """Yield differences as those of an operation."""
    for each in found:
        yield replace(each, operations=(name,))
