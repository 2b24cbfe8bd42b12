"""A place that moves through a line."""

import re
from typing import Final

from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.source import Text

_BLANK: Final = re.compile(r"\s*")
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|\'([^\']*)\'', re.DOTALL)
_WORD: Final = re.compile(r"\S+")


class Cursor:
    """Reads a line from left to right; blanks between parts do not matter."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.offset = 0
        self.skip()

    def skip(self) -> None:
        """Move over blanks."""
        blank = _BLANK.match(self.text, self.offset)
        self.offset = blank.end() if blank else self.offset

    @property
    def at_end(self) -> bool:
        """Whether nothing is left."""
        return self.offset >= len(self.text)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return what matches here and move behind it; None if nothing does."""
        found = pattern.match(self.text, self.offset)
        if found:
            self.offset = found.end()
            self.skip()
        return found

    def take_text(self, pattern: re.Pattern[str]) -> Text | None:
        """Return what matches here as text with its place, and move behind it."""
        found = self.take(pattern)
        return self.text.part(*found.span()) if found else None

    def take_quoted(self) -> Text | None:
        r"""Return a text in quotes; in double ones, `\"` and `\\` are possible."""
        found = self.take(_QUOTED)
        if not found:
            return None
        double, single = found.groups()
        value = single if double is None else re.sub(r"\\(.)", r"\1", double)
        return Text(value, self.text.at(*found.span()))

    def rest_of_word(self) -> tuple[int, int]:
        """Return where the word that begins here begins and ends."""
        found = _WORD.match(self.text, self.offset)
        return found.span() if found else (len(self.text), len(self.text) + 1)

    def malformed(self, message: str, advice: str = "") -> Malformed:
        """Return what to raise when what stands here cannot stand here."""
        return Malformed(message, self.rest_of_word(), advice)
