"""Texts as sequences of units, and what a merge makes of them."""

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from backwright.merge.diff3 import Who, diff3


@dataclass(frozen=True, slots=True)
class Unit:
    """The least that is merged: a line, or a statement that spans several.

    Attributes:
        text: The lines, each with its end.
        key: What it says; equal for two units that differ only in their format.
        blank: The empty lines before it.
    """

    text: str
    key: Hashable
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that both changed, each in another way.

    Attributes:
        yours: What the user made of it.
        theirs: What is written now.
        name: The definition it lies in, for messages; empty if there is none.
    """

    yours: tuple[Unit, ...]
    theirs: tuple[Unit, ...]
    name: str = ""


Flow = list[Unit | Clash]
Settle = Callable[[Sequence[Unit], Sequence[Unit], Sequence[Unit]], Flow | None]


def lines(text: str) -> list[str]:
    """Return the lines of a text, each with its end; only a newline ends one."""
    return [line for line in re.split(r"(?<=\n)", text) if line]


def line_units(text: str) -> list[Unit]:
    """Return each line of a text as a unit."""
    return [Unit(line, line) for line in lines(text)]


def merge_units(
    base: Sequence[Unit],
    yours: Sequence[Unit],
    theirs: Sequence[Unit],
    settle: Settle | None = None,
) -> Flow:
    """Merge three sequences of units; where nobody changed more than form, yours stays.

    What was added between two equal lines can be seen as following the first or as
    preceding the second. If one view gives a conflict, the other is tried.

    Args:
        base: The common ancestor.
        yours: What the user made of it.
        theirs: What is written now.
        settle: Has a second look at a stretch that both changed.
    """
    flow = _walked(base, yours, theirs, settle)
    if _clashes(flow):
        other = _reversed(_walked(base[::-1], yours[::-1], theirs[::-1], None))
        if _clashes(other) < _clashes(flow):
            return other
    return flow


def _walked(
    base: Sequence[Unit],
    yours: Sequence[Unit],
    theirs: Sequence[Unit],
    settle: Settle | None,
) -> Flow:
    flow: Flow = []
    keys = [[unit.key for unit in units] for units in (base, yours, theirs)]
    for hunk in diff3(keys[0], keys[1], keys[2]):
        parts = base[hunk.base], yours[hunk.yours], theirs[hunk.theirs]
        if hunk.who is Who.THEY:
            flow += parts[2]
        elif hunk.who is Who.BOTH:
            flow += (settle and settle(*parts)) or clashing(parts[1], parts[2])
        else:
            flow += parts[1]
    return flow


def _clashes(flow: Flow) -> int:
    return sum(isinstance(step, Clash) for step in flow)


def _reversed(flow: Flow) -> Flow:
    return [
        Clash(step.yours[::-1], step.theirs[::-1], step.name)
        if isinstance(step, Clash)
        else step
        for step in flow[::-1]
    ]


def clashing(yours: Sequence[Unit], theirs: Sequence[Unit], name: str = "") -> Flow:
    """Return the clash of two texts, without what is equal at their ends."""
    start = _common(yours, theirs)
    end = _common(yours[start:][::-1], theirs[start:][::-1])
    clash = Clash(
        tuple(yours[start : len(yours) - end]),
        tuple(theirs[start : len(theirs) - end]),
        name,
    )
    return [*yours[:start], clash, *yours[len(yours) - end :]]


def _common(left: Sequence[Unit], right: Sequence[Unit]) -> int:
    pairs = zip(left, right, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].key == pair[1].key, pairs))
