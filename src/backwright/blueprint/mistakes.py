"""Collects every mistake of a blueprint, so that all are told at once."""

import difflib
from collections.abc import Iterable

from backwright.blueprint.source import Source, Text
from backwright.diagnostics import Diagnostic, Position, Rejected

MOST = 100
"""Mistakes told at once; who has more, has the wrong file."""

LONGEST_GUESS = 40
"""Letters of a word that is compared with others to guess what was meant."""


class Unread(Exception):
    """A part has no meaning; what is wrong with it was already noted."""


class Mistakes:
    """What was found wrong so far."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: list[Diagnostic] = []
        self._lost: set[str] = set()

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """What was noted."""
        return tuple(self._found)

    @property
    def lost(self) -> frozenset[str]:
        """The names of what could not be read, so that nobody misses them."""
        return frozenset(self._lost)

    def lose(self, name: str) -> None:
        """Note that nothing could be made of what has this name."""
        self._lost.add(name)

    def add(
        self, code: str, message: str, position: Position, advice: str = ""
    ) -> Unread:
        """Note a mistake, and return what to raise if nothing can be made of the part.

        Raises:
            Rejected: There are too many.
        """
        found = self._source.diagnostic(code, message, position, advice)
        self._found.append(found)
        if len(self._found) >= MOST:
            raise Rejected(self._found)
        return Unread(message)

    def settle(self) -> None:
        """Do nothing if nothing was noted.

        Raises:
            Rejected: Something was.
        """
        if self._found:
            raise Rejected(self._found)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the advice to use the nearest known word; empty if none is near."""
    found = near(word, known)
    return f'did you mean "{found}"?' if found else ""


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest; empty if none is near."""
    if len(word) > LONGEST_GUESS:
        return ""
    by_letters = {name.lower().replace("-", "_"): name for name in known}
    asked = word.lower().replace("-", "_")
    found = difflib.get_close_matches(asked, by_letters, n=1, cutoff=0.65)
    return by_letters[found[0]] if found else ""


def one_of(known: Iterable[str]) -> str:
    """Return the advice to choose from a few words."""
    return f"one of: {', '.join(known)}"


def shown(text: Text | str) -> str:
    """Return a piece of the blueprint as a message quotes it: short, on one line."""
    flat = " ".join(text.split())
    longest = 60
    return f'"{flat if len(flat) <= longest else flat[:longest] + "…"}"'
