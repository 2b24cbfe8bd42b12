"""Many arguments in few lines: one a line while they are few, else as many as fit."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

FEW: Final = 16
WIDTH: Final = 88
KEPT: Final = "  # fmt: skip"
_BREAKS: Final = re.compile(r" (?=(?:if|else|and|or) )")


@dataclass(frozen=True, slots=True)
class Packed:
    """The lines between a call's brackets.

    Attributes:
        lines: The lines, without indentation, each ending in a comma.
        mark: What follows the closing bracket, so that the formatter keeps them.
    """

    lines: tuple[str, ...]
    mark: str = ""


def pack(items: Iterable[str], indent: int, few: int = FEW) -> Packed:
    """Return arguments, one a line if they are few, else packed.

    Args:
        items: The arguments: `name=job.name`.
        indent: How far the lines will be indented.
        few: How many may have a line each.
    """
    found = tuple(items)
    if len(found) <= few:
        return Packed(tuple(f"{item}," for item in found))
    return Packed(tuple(_filled(found, WIDTH - indent)), KEPT)


def _filled(items: Sequence[str], width: int) -> Iterable[str]:
    line = ""
    for item in _narrow(items, width):
        longer = f"{line} {item}" if line else item
        if line and len(longer) > width:
            yield line
            longer = item
        line = longer
    if line:
        yield line


def _narrow(items: Sequence[str], width: int) -> Iterable[str]:
    """Yield the items with their commas, those that are too wide in pieces."""
    for item in items:
        if len(item) < width:
            yield f"{item},"
        else:
            *pieces, last = _BREAKS.split(item)
            yield from pieces
            yield f"{last},"
