"""What a language must tell for its texts to be merged by named pieces."""

from collections import Counter
from collections.abc import Collection, Hashable
from functools import cache
from pathlib import PurePosixPath
from typing import ClassVar

from backwright import catalogue
from backwright.merge import languages
from backwright.merge.outline import Key, NoOutline, Piece


class Language:
    """A language whose texts can be taken apart.

    Attributes:
        endings: The endings of its files' names.
    """

    endings: ClassVar[tuple[str, ...]]

    def outline(self, text: str) -> Piece:
        """Return a text as a piece.

        Raises:
            NoOutline: It does not parse, or its form is one that cannot be merged.
        """
        raise NoOutline(text)

    def says(self, text: str) -> Counter[Hashable]:
        """Return how often a text says what; lists of names are left out.

        Raises:
            NoOutline: As for `outline`.
        """
        return Counter(_said(self.outline(text)))

    def needed(
        self, merged: str, yours: Piece, theirs: Piece
    ) -> Collection[tuple[Key, str]]:
        """Return the listed names that a merged text uses but no longer lists.

        Args:
            merged: The text.
            yours: What the user has.
            theirs: What is written now.
        """
        del merged, yours, theirs
        return frozenset()

    def finished(self, text: str) -> str:
        """Return a merged text, put right where pieces meet."""
        return text

    def accepts(self, text: str, *sources: str) -> bool:
        """Return whether a text parses and defines nothing more often than its sources.

        Args:
            text: What was merged by line.
            sources: What it was merged of.
        """
        try:
            known = [Counter(_defined(self.outline(source))) for source in sources]
            found = Counter(_defined(self.outline(text)))
        except NoOutline:
            return False
        return all(
            count <= max(1, *(counter[name] for counter in known))
            for name, count in found.items()
        )


@cache
def all_languages() -> dict[str, Language]:
    """Return the languages by the endings of their files."""
    found = catalogue.load(languages, Language)
    return {ending: each for each in found.values() for ending in each.endings}


def language_of(path: str) -> Language | None:
    """Return the language of a file, if it is one we can take apart."""
    return all_languages().get(PurePosixPath(path).suffix)


def _said(piece: Piece) -> list[Hashable]:
    if piece.listing:
        return [unit.key for unit in piece.head[:-1]]
    said = [unit.key for unit in (*piece.head, *piece.foot)]
    for part in piece.parts or ():
        said += _said(part)
    return said


def _defined(piece: Piece, inside: str = "") -> list[str]:
    """Return the dotted names of the definitions, as often as they are defined."""
    found: list[str] = []
    for part in piece.parts or ():
        name = f"{inside}.{part.key[-1]}"
        if part.key[0] in {"def", "class", "table"}:
            found.append(name)
        found += _defined(part, name)
    return found
