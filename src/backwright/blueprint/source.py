"""A blueprint's text, and words that know where in it they stand."""

from dataclasses import dataclass
from typing import Self

from backwright.diagnostics import Diagnostic, Position

NOWHERE = Position()

LONGEST_LINE = 400
"""Characters of a line that is worth showing."""


class Text(str):
    """A piece of the blueprint that remembers its place; equal to its plain text.

    Attributes:
        position: Where it begins and ends.
        exact: Whether each character stands in the file as it does here, so that
            a place inside it can be pointed at.
    """

    __slots__ = ("exact", "position")

    exact: bool
    position: Position

    def __new__(
        cls, value: str, position: Position = NOWHERE, *, exact: bool = False
    ) -> Self:
        """Make a piece of text with its place."""
        made = super().__new__(cls, value)
        made.position = position
        made.exact = exact
        return made

    def at(self, start: int, end: int) -> Position:
        """Return the place of a part of it, or its own where that is not known."""
        if not self.exact:
            return self.position
        column = self.position.column
        return Position(self.position.line, column + start, column + end)

    def part(self, start: int, end: int) -> "Text":
        """Return a part of it with its own place."""
        return Text(self[start:end], self.at(start, end), exact=self.exact)


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was read.

    Attributes:
        path: The file, as the user named it.
        text: All of it.
    """

    path: str
    text: str

    def line(self, number: int) -> str:
        """Return a line, counted from one; empty if there is none, or it is endless."""
        lines = self.text.split("\n")
        found = lines[number - 1] if 0 < number <= len(lines) else ""
        return found if len(found) <= LONGEST_LINE else ""

    def diagnostic(
        self, code: str, message: str, position: Position, advice: str = ""
    ) -> Diagnostic:
        """Return a mistake at a place of this file, with the line it stands in.

        Args:
            code: The stable name of the kind of mistake.
            message: What is wrong.
            position: Where.
            advice: What to do about it.
        """
        return Diagnostic(
            path=self.path,
            code=code,
            message=message,
            position=position,
            help=advice,
            source=self.line(position.line),
        )
