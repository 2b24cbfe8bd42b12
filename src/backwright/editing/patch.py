"""Replaces parts of a text; everything around them stays byte for byte."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A part that is replaced.

    Attributes:
        start: Where it begins, in the text with Unix line breaks.
        end: Where it ends; the same place to insert.
        text: What stands there then.
    """

    start: int
    end: int
    text: str


def patched(original: str, edits: Iterable[Edit]) -> str:
    """Return a text after some edits.

    Args:
        original: The text of the file, with its own line breaks.
        edits: What to replace; they do not overlap.
    """
    places = _places(original)
    found = _LINE_BREAK.search(original)
    line_break = found[0] if found else "\n"
    text = original
    for edit in sorted(edits, reverse=True):
        new = edit.text.replace("\n", line_break)
        text = text[: places[edit.start]] + new + text[places[edit.end] :]
    return text


def _places(original: str) -> list[int]:
    """Return where each character of the unified text stands in the original."""
    places = []
    place = 1 if original.startswith("\ufeff") else 0
    while place < len(original):
        places.append(place)
        place += 2 if original.startswith("\r\n", place) else 1
    return [*places, len(original)]
