"""In which order merged pieces stand."""

from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def merged_order(
    base: Sequence[Name],
    yours: Sequence[Name],
    theirs: Sequence[Name],
    kept: Collection[Name],
) -> list[Name]:
    """Return the kept names in the user's order if they changed it, else in the new.

    What only one side has follows the same name that it follows there; if there is none
    left, it precedes the same name, or stands at the end.

    Args:
        base: The names in the common ancestor.
        yours: The names as the user has them.
        theirs: The names as they are written now.
        kept: Those that remain; each is in one of the latter two.
    """
    mine = [name for name in yours if name in kept]
    other = [name for name in theirs if name in kept]
    if _reordered(base, yours):
        return _woven(mine, other)
    return _woven(other, mine)


def _reordered(base: Sequence[Name], yours: Sequence[Name]) -> bool:
    known, left = set(base), set(yours)
    return [name for name in base if name in left] != [
        name for name in yours if name in known
    ]


def _woven(main: list[Name], other: list[Name]) -> list[Name]:
    order = list(main)
    placed = set(order)
    for index, name in enumerate(other):
        if name in placed:
            continue
        if index:
            place = order.index(other[index - 1]) + 1
        else:
            after = next((each for each in other if each in placed), None)
            place = len(order) if after is None else order.index(after)
        order.insert(place, name)
        placed.add(name)
    return order
