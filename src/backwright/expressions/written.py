"""A piece of text in another language, which knows when it needs parentheses."""

from dataclasses import dataclass
from enum import IntEnum


class Binds(IntEnum):
    """How tightly the parts of a piece hold together."""

    OR = 1
    AND = 2
    NOT = 3
    COMPARE = 4
    ADD = 5
    MULTIPLY = 6
    NEGATE = 7
    ATOM = 8


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of text.

    Attributes:
        text: What it says.
        binds: How tightly its parts hold together.
    """

    text: str
    binds: Binds = Binds.ATOM

    def within(self, binds: Binds) -> str:
        """Return it as a part of something that holds so tightly."""
        return self.text if self.binds >= binds else f"({self.text})"


def joined(pieces: list[Written], word: str, binds: Binds) -> Written:
    """Return pieces with a word between them."""
    if len(pieces) == 1:
        return pieces[0]
    text = f" {word} ".join(piece.within(Binds(binds + 1)) for piece in pieces)
    return Written(text, binds)
