"""A regular expression as a tree: the part of the language that all dialects share."""

from dataclasses import dataclass
from typing import TypeAlias

from backwright.expressions.charset import Charset


@dataclass(frozen=True, slots=True)
class Char:
    """One character out of a set."""

    of: Charset


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or the end of the text."""

    start: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """Patterns one after the other."""

    parts: tuple["Pattern", ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """Any one of several patterns."""

    parts: tuple["Pattern", ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A pattern several times; without end if `high` is None."""

    part: "Pattern"
    low: int
    high: int | None


Pattern: TypeAlias = Char | Edge | Chain | Branch | Repeat


def size_of(pattern: Pattern) -> int:
    """Return how many characters it stands for when every repeat is written out."""
    match pattern:
        case Chain(parts) | Branch(parts):
            return sum(map(size_of, parts)) + 1
        case Repeat(part, low, high):
            return size_of(part) * max(low, high or 0, 1) + 1
        case _:
            return 1


def most_repeats(pattern: Pattern) -> int:
    """Return the greatest count of any repeat in it."""
    match pattern:
        case Chain(parts) | Branch(parts):
            return max(map(most_repeats, parts), default=0)
        case Repeat(part, low, high):
            return max(low, high or 0, most_repeats(part))
        case _:
            return 0
