"""Finds what two sequences have in common.

Patience first: items that occur once in each sequence are the anchors, because a
brace or a blank line that happens to match says nothing about what was moved. What
lies between anchors is compared in the ordinary way.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LARGEST = 4_000_000
"""Beyond so many pairs without an anchor, no more is matched: it would take minutes."""


@dataclass(frozen=True, slots=True)
class Match:
    """An equal stretch: `left[left:left + size] == right[right:right + size]`."""

    left: int
    right: int
    size: int


def matches(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Match]:
    """Return the stretches that are equal, in order.

    Where an insertion or deletion could stand at several places, it stands at the last.
    """
    pairs = list(_pairs(left, right, (0, len(left)), (0, len(right))))
    for index in range(len(pairs)):
        i, j = pairs[index - 1] if index else (-1, -1)
        here, there = pairs[index]
        only_inserted = here == i + 1 and there > j + 1 and right[j + 1] == left[here]
        only_deleted = there == j + 1 and here > i + 1 and left[i + 1] == right[there]
        if only_inserted or only_deleted:
            pairs[index] = (i + 1, j + 1)
    return _joined(pairs)


def _joined(pairs: Sequence[tuple[int, int]]) -> list[Match]:
    found: list[Match] = []
    for i, j in pairs:
        last = found[-1] if found else None
        if last and last.left + last.size == i and last.right + last.size == j:
            found[-1] = Match(last.left, last.right, last.size + 1)
        else:
            found.append(Match(i, j, 1))
    return found


def _pairs(
    left: Sequence[Hashable],
    right: Sequence[Hashable],
    here: tuple[int, int],
    there: tuple[int, int],
) -> Iterator[tuple[int, int]]:
    (i, i_end), (j, j_end) = here, there
    while i < i_end and j < j_end and left[i] == right[j]:
        yield i, j
        i, j = i + 1, j + 1
    ends = 0
    while i_end > i and j_end > j and left[i_end - 1] == right[j_end - 1]:
        i_end, j_end, ends = i_end - 1, j_end - 1, ends + 1
    yield from _middle(left, right, (i, i_end), (j, j_end))
    yield from ((i_end + k, j_end + k) for k in range(ends))


def _middle(
    left: Sequence[Hashable],
    right: Sequence[Hashable],
    here: tuple[int, int],
    there: tuple[int, int],
) -> Iterator[tuple[int, int]]:
    (i, i_end), (j, j_end) = here, there
    anchors = _anchors(left[i:i_end], right[j:j_end])
    if not anchors:
        yield from _ordinary(left[i:i_end], right[j:j_end], i, j)
        return
    for a, b in anchors:
        stop, other = here[0] + a, there[0] + b
        yield from _pairs(left, right, (i, stop), (j, other))
        yield stop, other
        i, j = stop + 1, other + 1
    yield from _pairs(left, right, (i, i_end), (j, j_end))


def _ordinary(
    left: Sequence[Hashable], right: Sequence[Hashable], i: int, j: int
) -> Iterator[tuple[int, int]]:
    if not left or not right or len(left) * len(right) > LARGEST:
        return
    for a, b, size in SequenceMatcher(
        None, left, right, autojunk=False
    ).get_matching_blocks():
        yield from ((i + a + k, j + b + k) for k in range(size))


def _anchors(
    left: Sequence[Hashable], right: Sequence[Hashable]
) -> list[tuple[int, int]]:
    once_left, once_right = Counter(left), Counter(right)
    places = {item: j for j, item in enumerate(right) if once_right[item] == 1}
    pairs = [
        (i, places[item])
        for i, item in enumerate(left)
        if once_left[item] == 1 and item in places
    ]
    return _longest_rise(pairs)


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    tops: list[int] = []
    holders: list[int] = []
    before: list[int | None] = []
    for index, (_, j) in enumerate(pairs):
        place = bisect_left(tops, j)
        before.append(holders[place - 1] if place else None)
        tops[place : place + 1] = [j]
        holders[place : place + 1] = [index]
    rise: list[tuple[int, int]] = []
    step = holders[-1] if holders else None
    while step is not None:
        rise.append(pairs[step])
        step = before[step]
    return rise[::-1]
