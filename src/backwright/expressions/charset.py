"""Sets of characters, as ranges of their numbers."""

from dataclasses import dataclass
from typing import Final, Self, TypeAlias

LAST: Final = 0x10FFFF

Ranges: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Charset:
    """Some characters.

    Attributes:
        ranges: The first and the last of each run, in order, apart from each other.
    """

    ranges: Ranges

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the characters of a text."""
        return cls.joined(tuple((ord(sign), ord(sign)) for sign in text))

    @classmethod
    def joined(cls, ranges: Ranges) -> Self:
        """Return the characters of all ranges, which may overlap."""
        found: list[tuple[int, int]] = []
        for low, high in sorted(ranges):
            if found and low <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(found[-1][1], high))
            else:
                found.append((low, high))
        return cls(tuple(found))

    def __or__(self, other: Self) -> Self:
        return self.joined(self.ranges + other.ranges)

    def __invert__(self) -> Self:
        found = []
        after = 0
        for low, high in self.ranges:
            if low > after:
                found.append((after, low - 1))
            after = high + 1
        if after <= LAST:
            found.append((after, LAST))
        return type(self)(tuple(found))

    @property
    def is_most(self) -> bool:
        """Whether it is shorter to say what is not in it."""
        return bool(self.ranges) and self.ranges[-1][1] == LAST

    @property
    def only(self) -> str:
        """Its one character; empty if there are several."""
        if len(self.ranges) == 1 and self.ranges[0][0] == self.ranges[0][1]:
            return chr(self.ranges[0][0])
        return ""


DIGITS: Final = Charset.of("0123456789")
LETTERS: Final = Charset(((0x41, 0x5A), (0x61, 0x7A)))
WORDS: Final = DIGITS | LETTERS | Charset.of("_")
BLANKS: Final = Charset.of(" \t\n\r\f\v")
NOT_NEWLINE: Final = ~Charset.of("\n")
