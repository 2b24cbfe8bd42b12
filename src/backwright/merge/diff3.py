"""The three-way comparison: what each of two descendants made of a common ancestor."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from backwright.merge.matching import Match, matches


class Who(Enum):
    """Who changed a stretch."""

    NOBODY = "nobody"
    YOU = "you"
    THEY = "they"
    BOTH_ALIKE = "both alike"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch of the three sequences, as slices."""

    who: Who
    base: slice
    yours: slice
    theirs: slice


def diff3(
    base: Sequence[Hashable], yours: Sequence[Hashable], theirs: Sequence[Hashable]
) -> list[Hunk]:
    """Return hunks that cover all three sequences, in order.

    A change of both is one hunk also where the changes only touch: which should come
    first is not ours to guess.
    """
    found: list[Hunk] = []
    b = y = t = 0
    for start, at_yours, at_theirs, size in _agreed(base, yours, theirs):
        found += _changed(
            (base, yours, theirs),
            Hunk(Who.BOTH, slice(b, start), slice(y, at_yours), slice(t, at_theirs)),
        )
        b, y, t = start + size, at_yours + size, at_theirs + size
        if size:
            found.append(
                Hunk(
                    Who.NOBODY,
                    slice(start, b),
                    slice(at_yours, y),
                    slice(at_theirs, t),
                )
            )
    return found


def _agreed(
    base: Sequence[Hashable], yours: Sequence[Hashable], theirs: Sequence[Hashable]
) -> Iterator[tuple[int, int, int, int]]:
    mine, other = matches(base, yours), matches(base, theirs)
    i = j = 0
    while i < len(mine) and j < len(other):
        yield from _shared(mine[i], other[j])
        if mine[i].left + mine[i].size < other[j].left + other[j].size:
            i += 1
        else:
            j += 1
    yield len(base), len(yours), len(theirs), 0


def _shared(mine: Match, other: Match) -> Iterator[tuple[int, int, int, int]]:
    start = max(mine.left, other.left)
    size = min(mine.left + mine.size, other.left + other.size) - start
    if size > 0:
        at_yours = mine.right + start - mine.left
        yield start, at_yours, other.right + start - other.left, size


def _changed(
    texts: tuple[Sequence[Hashable], Sequence[Hashable], Sequence[Hashable]],
    hunk: Hunk,
) -> list[Hunk]:
    base, yours, theirs = (
        texts[0][hunk.base],
        texts[1][hunk.yours],
        texts[2][hunk.theirs],
    )
    if not base and not yours and not theirs:
        return []
    if list(yours) == list(theirs):
        who = Who.BOTH_ALIKE
    elif list(base) == list(yours):
        who = Who.THEY
    elif list(base) == list(theirs):
        who = Who.YOU
    else:
        who = Who.BOTH
    return [Hunk(who, hunk.base, hunk.yours, hunk.theirs)]
