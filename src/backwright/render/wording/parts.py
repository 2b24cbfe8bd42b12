"""Many checks as several methods, each short enough to be read at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from backwright.render.wording.conditions import refusals
from backwright.render.wording.numbers import Condition

LINES: Final = 25
WIDTH: Final = 88
INDENT: Final = 8


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the checks: a method and its lines."""

    name: str
    lines: tuple[str, ...]


def parted(checks: Sequence[Condition]) -> tuple[Part, ...]:
    """Return the methods that the checks are spread over, in order."""
    groups: list[list[Condition]] = []
    room = 0
    for check in checks:
        needed = sum(map(_height, refusals([check])))
        if needed > room:
            groups.append([])
            room = LINES
        groups[-1].append(check)
        room -= needed
    names: list[str] = []
    for group in groups:
        name = _name(group)
        names.append(f"{name}_{len(names) + 1}" if name in names else name)
    return tuple(
        Part(name, refusals(group)) for name, group in zip(names, groups, strict=True)
    )


def _name(checks: Sequence[Condition]) -> str:
    first, last = checks[0].subject, checks[-1].subject
    return f"_check_{first}" if first == last else f"_check_{first}_to_{last}"


def _height(line: str) -> int:
    """Return how many lines a line becomes at most, once it is laid out."""
    if INDENT + len(line) <= WIDTH:
        return 1
    connectives = line.count(" and ") + line.count(" or ")
    return 3 + connectives + line.count("(")
