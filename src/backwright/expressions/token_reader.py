"""Goes through the tokens of an expression, one after the other."""

from typing import Final

from backwright.expressions.mistake import Malformed, Mistake, Span
from backwright.expressions.tokens import Token

DEEPEST: Final = 20
"""Levels of parentheses, `not` and signs."""

MOST_JOINED: Final = 50
"""Values that are added or multiplied in one expression."""


class TokenReader:
    """Reads tokens from left to right."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._joined = 0

    @property
    def next(self) -> Token:
        """The token that comes next."""
        return self._tokens[self._at]

    def take(self, *texts: str) -> Token | None:
        """Return the next token and move on, if it is one of these."""
        token = self.next
        if token.kind not in {"word", "sign"} or token.text not in texts:
            return None
        self._at += 1
        return token

    def need(self, text: str) -> Token:
        """Return the next token and move on.

        Raises:
            Malformed: It is something else.
        """
        token = self.take(text)
        if token is None:
            raise self.unexpected(f'expected "{text}"')
        return token

    def span(self, start: int) -> Span:
        """Return where the tokens stand that were taken since a start."""
        return self._tokens[start].span[0], self._tokens[self._at - 1].span[1]

    def unexpected(self, message: str, advice: str = "") -> Malformed:
        """Return what to raise when something else was to come."""
        token = self.next
        found = f'found "{token.text}"' if token.text else "found the end"
        return Malformed(
            Mistake("malformed", f"{message}, {found}", token.span, advice)
        )

    def deeper(self) -> None:
        """Enter one more level.

        Raises:
            Malformed: That is too deep.
        """
        self._depth += 1
        if self._depth > DEEPEST:
            message = f"nested deeper than {DEEPEST} levels"
            raise Malformed(Mistake("too-deep", message, self.next.span))

    def longer(self) -> None:
        """Join one more value by a sign.

        Raises:
            Malformed: That is too many.
        """
        self._joined += 1
        if self._joined > MOST_JOINED:
            message = f"more than {MOST_JOINED} values are added or multiplied"
            raise Malformed(Mistake("too-long", message, self.next.span))
