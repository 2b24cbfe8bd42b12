"""Many checks as several methods, each short enough to be read at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backwright.render.wording.conditions import refusals
from backwright.render.wording.numbers import Condition

MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the checks: a method and its lines."""

    name: str
    lines: tuple[str, ...]


def parted(checks: Sequence[Condition]) -> tuple[Part, ...]:
    """Return the methods that the checks are spread over, in order."""
    found = []
    for start in range(0, len(checks), MOST):
        some = checks[start : start + MOST]
        first, last = some[0].subject, some[-1].subject
        name = f"_check_{first}" if first == last else f"_check_{first}_to_{last}"
        found.append(Part(name, refusals(some)))
    return tuple(found)
