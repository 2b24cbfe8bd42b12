"""Python."""

import ast
from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import ClassVar

from backwright.merge.language import Language
from backwright.merge.outline import Key, Piece
from backwright.merge.python.definitions import outline
from backwright.merge.python.imports import bound
from backwright.merge.python.parsing import Unparsable, parse


class Python(Language):
    """Merged by definition; imports are a set of names."""

    endings: ClassVar[tuple[str, ...]] = (".py", ".pyi")

    def outline(self, text: str) -> Piece:
        """Return a module as a piece."""
        return outline(text)

    def needed(
        self, merged: str, yours: Piece, theirs: Piece
    ) -> Collection[tuple[Key, str]]:
        """Return the imports that a merged text uses but no longer has."""
        has = {bound(name) for _, name in _imported(outline(merged))}
        lacking = _used(merged) - has
        return {
            (key, name)
            for side in (yours, theirs)
            for key, name in _imported(side)
            if bound(name) in lacking
        }


def _imported(piece: Piece) -> Iterator[tuple[Key, str]]:
    if piece.listing:
        yield from ((piece.key, name) for name in piece.listing.names)
    for part in piece.parts or ():
        yield from _imported(part)


def _used(text: str) -> set[str]:
    """Return the names that are read, those in quoted annotations too."""
    names: set[str] = set()
    for node in ast.walk(parse(text)):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            with suppress(Unparsable):
                quoted = ast.walk(parse(node.value.strip()))
                names |= {each.id for each in quoted if isinstance(each, ast.Name)}
    return names
