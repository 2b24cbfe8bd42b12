"""A text as a tree of named pieces, so that it can be merged by name."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from backwright.merge.units import Unit

Key = tuple[str, ...]
"""What a piece is and its name: `("def", "create")`. Unique among its siblings."""


class NoOutline(Exception):
    """A text cannot be taken apart; it is merged by line."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A statement that lists names in no order that matters: an import.

    Attributes:
        names: What it lists.
        render: The unit that lists other names in the form of this one; names that
            this one lists keep their comments.
    """

    names: tuple[str, ...]
    render: Callable[[Sequence[str]], Unit] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A definition, or another part of a text, with the comments that belong to it.

    Attributes:
        key: What it is and its name.
        head: All of it, or what precedes the pieces in it.
        parts: The pieces in it; nothing if it is merged as a whole.
        foot: What follows the pieces in it.
        apart: How many empty lines stand between it and its neighbours.
        listing: The names it lists, if it is nothing but a list of names.
        meaning: What it says, if its units do not tell that whatever its format.
    """

    key: Key
    head: tuple[Unit, ...] = ()
    parts: tuple["Piece", ...] | None = None
    foot: tuple[Unit, ...] = ()
    apart: int = 0
    listing: Listing | None = None
    meaning: Hashable = None

    def units(self) -> Iterator[Unit]:
        """Yield all of it, in order."""
        yield from self.head
        for part in self.parts or ():
            yield from part.units()
        yield from self.foot

    def says(self) -> Hashable:
        """Return what it says, whatever its format."""
        if self.meaning is not None:
            return self.meaning
        return tuple(unit.key for unit in self.units())

    @property
    def name(self) -> str:
        """Its name in messages."""
        return self.key[-1] if self.key[0] in NAMED else ""


NAMED = frozenset({"def", "class", "name", "table", "item"})
"""The kinds of piece whose name tells a user which place is meant."""


def numbered(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces with unique keys: a later one of the same key gets a number."""
    seen: dict[Key, int] = {}
    unique: list[Piece] = []
    for piece in pieces:
        count = seen[piece.key] = seen.get(piece.key, 0) + 1
        key = piece.key if count == 1 else (*piece.key[:1], str(count), *piece.key[1:])
        unique.append(replace(piece, key=key))
    return tuple(unique)
