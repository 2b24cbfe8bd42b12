"""Recognises a piece without a name that both sides changed."""

from collections.abc import Sequence
from dataclasses import replace

from backwright.merge.outline import Key, Piece

NAMELESS = frozenset({"call", "item", "statement"})
"""The kinds of piece whose key is what they say, so that a change is another key."""

Pieces = dict[Key, Piece]


def paired(
    base: Sequence[Piece], yours: Sequence[Piece], theirs: Sequence[Piece]
) -> tuple[Pieces, Pieces, Pieces]:
    """Return three texts' pieces by key, where a piece has the same key in all three.

    A nameless piece that is gone from both sides, each of which has one new piece of
    its family, was changed by both: without this, both new ones would stay.
    """
    sides = (_by_key(base), _by_key(yours), _by_key(theirs))
    gone = sides[0].keys() - sides[1].keys() - sides[2].keys()
    for key in sorted(gone):
        family = key[:-1]
        fresh = [
            [other for other in side if other[:-1] == family and other not in sides[0]]
            for side in sides[1:]
        ]
        alone = [other for other in gone if other[:-1] == family] == [key]
        if key[0] in NAMELESS and alone and all(len(found) == 1 for found in fresh):
            for side, (found,) in zip(sides[1:], fresh, strict=True):
                _rename(side, found, key)
    return sides


def _by_key(pieces: Sequence[Piece]) -> Pieces:
    return {piece.key: piece for piece in pieces}


def _rename(side: Pieces, old: Key, new: Key) -> None:
    renamed = [
        replace(piece, key=new) if piece.key == old else piece
        for piece in side.values()
    ]
    side.clear()
    side.update(_by_key(renamed))
