"""Values that go together: searched for among samples, until conditions hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from backwright.design.check import Check
from backwright.design.finding.solving import holds

TRIES: Final = 20_000


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold of values.

    Attributes:
        python: The condition, over `self`.
        names: The attributes that it speaks of.
        after: What has become of some of them when it is asked.
    """

    python: str
    names: tuple[str, ...]
    after: Mapping[str, str] = field(default_factory=dict)

    def holds(self, values: Mapping[str, str]) -> bool:
        """Tell whether it holds, as far as can be told."""
        return holds(self.python, {**values, **self.after})


@dataclass(frozen=True, slots=True)
class Puzzle:
    """Values that should go together, and what may stand in their place.

    Attributes:
        values: Each attribute's value, as Python.
        candidates: Other values of those that may change, the plainest first.
        conditions: What must hold.
    """

    values: Mapping[str, str]
    candidates: Mapping[str, Sequence[str]]
    conditions: Sequence[Condition]

    def solve(self) -> dict[str, str] | None:
        """Return the values with few of them replaced; None where none were found."""
        broken = [one for one in self.conditions if not one.holds(self.values)]
        names = self._free(broken)
        if not broken:
            return dict(self.values)
        while names:
            found = next(self._assignments(names, dict(self.values), count()), None)
            wider = self._free(self._about(names))
            if found or wider == names:
                return found
            names = wider
        return None

    def _free(self, conditions: Sequence[Condition]) -> tuple[str, ...]:
        spoken = dict.fromkeys(name for one in conditions for name in one.names)
        return tuple(name for name in spoken if name in self.candidates)

    def _about(self, names: Sequence[str]) -> list[Condition]:
        return [one for one in self.conditions if not set(names).isdisjoint(one.names)]

    def _assignments(
        self, names: Sequence[str], values: dict[str, str], tried: Iterator[int]
    ) -> Iterator[dict[str, str]]:
        """Yield the values in which all hold, going back as soon as one does not."""
        if not names:
            if all(one.holds(values) for one in self.conditions):
                yield values
            return
        name, *rest = names
        settled = [one for one in self._about([name]) if _is_settled(one, rest)]
        for value in dict.fromkeys([values[name], *self.candidates[name]]):
            chosen = {**values, name: value}
            if next(tried) < TRIES and all(one.holds(chosen) for one in settled):
                yield from self._assignments(rest, chosen, tried)


def conditions_of(checks: Sequence[Check]) -> Iterator[Condition]:
    """Yield the conditions that are not left to the types."""
    for check in checks:
        if check.python:
            yield Condition(check.python, check.fields)


def _is_settled(condition: Condition, rest: Sequence[str]) -> bool:
    return set(rest).isdisjoint(condition.names)
