"""Steps through the tokens of a condition."""

from typing import Final

from backwright.importing.sql.tokens import Token, Unsayable, tokens_of

DEEPEST: Final = 40
"""How far conditions may be nested."""


class Reader:
    """A place in a condition, and steps from there."""

    def __init__(self, sql: str) -> None:
        self._tokens = tokens_of(sql)
        self._at = 0
        self._depth = 0

    @property
    def next(self) -> Token:
        """What comes next."""
        return self._tokens[self._at]

    def ahead(self, count: int) -> Token:
        """Return what comes after what comes next."""
        return self._tokens[min(self._at + count, len(self._tokens) - 1)]

    def step(self) -> Token:
        """Return what comes next, and move behind it."""
        found = self.next
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return found

    def take(self, *words: str) -> str:
        """Return the word or sign that comes next if it is one of these, or nothing."""
        return self.step().word if self.next.word in words else ""

    def need(self, word: str) -> None:
        """Move behind a word that must come next.

        Raises:
            Unsayable: Something else comes.
        """
        if not self.take(word):
            raise Unsayable(f"`{self.next.text or 'its end'}` is not known here")

    def deeper(self) -> None:
        """Count a level of nesting.

        Raises:
            Unsayable: There are too many.
        """
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unsayable("it is nested too deep")

    def higher(self) -> None:
        """Count a level less."""
        self._depth -= 1
