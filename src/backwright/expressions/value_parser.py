"""Reads the values of an expression: literals, fields, sums, `len(…)`."""

from abc import ABC, abstractmethod
from datetime import timedelta
from decimal import Decimal
from typing import Final

from backwright.expressions.literals import literal_of
from backwright.expressions.mistake import Malformed, Mistake
from backwright.expressions.syntax import (
    Arithmetic,
    Length,
    Literal,
    Minus,
    Moment,
    Name,
    Node,
)
from backwright.expressions.token_reader import TokenReader
from backwright.expressions.tokens import Token

WORDS: Final = frozenset(
    ["and", "or", "not", "is", "null", "in", "between", "matches", "true", "false"]
)
"""Words that are never fields."""

MOMENTS: Final = frozenset(["now", "today"])

_LITERALS: Final = frozenset(["number", "text", "date", "datetime", "duration"])
_WORD_LITERALS: Final = {"true": True, "false": False, "null": None}


class ValueParser(TokenReader, ABC):
    """Reads values; what stands in parentheses may be a condition."""

    @abstractmethod
    def inner(self) -> Node:
        """Return what stands in parentheses."""

    def option(self) -> Literal:
        """Return one of the values in parentheses."""
        start = self._at
        minus = self.take("-") is not None
        token = self.next
        if token.kind in _LITERALS:
            self._at += 1
            found = literal_of(token)
            return self.negative(found, start) if minus else found
        if token.kind == "word" and token.text not in WORDS and not minus:
            self._at += 1
            return Literal(token.text, token.span)
        raise self.unexpected("expected a value", "for example: in (1, 2, 3)")

    def negative(self, found: Literal, start: int) -> Literal:
        """Return a literal less than nothing."""
        value = found.value
        if isinstance(value, int | Decimal | timedelta) and value is not True:
            return Literal(-value, self.span(start))
        message = "only a number can be less than nothing"
        raise Malformed(Mistake("malformed", message, found.span))

    def sum(self) -> Node:
        """Return values that are added."""
        start = self._at
        found = self.product()
        while sign := self.take("+", "-"):
            self.longer()
            right = self.product()
            found = Arithmetic(sign.text, found, right, self.span(start))
        return found

    def product(self) -> Node:
        """Return values that are multiplied."""
        start = self._at
        found = self.signed()
        while sign := self.take("*", "%", "/"):
            if sign.text == "/":
                raise Malformed(_no_division(sign))
            self.longer()
            right = self.signed()
            found = Arithmetic(sign.text, found, right, self.span(start))
        return found

    def signed(self) -> Node:
        """Return a value with its signs."""
        start = self._at
        if not self.take("-"):
            return self.primary()
        self.deeper()
        operand = self.signed()
        self._depth -= 1
        match operand:
            case Literal(int() | Decimal() | timedelta()):
                return self.negative(operand, start)
            case _:
                return Minus(operand, self.span(start))

    def primary(self) -> Node:
        """Return a literal, a field, a call or what stands in parentheses."""
        token = self.next
        if self.take("("):
            self.deeper()
            found = self.inner()
            self._depth -= 1
            self.need(")")
            return found
        if token.kind in _LITERALS:
            self._at += 1
            return literal_of(token)
        if token.kind == "word":
            return self.word(token)
        raise self.unexpected("expected a field or a value")

    def word(self, token: Token) -> Node:
        """Return what a word says."""
        if token.text in _WORD_LITERALS:
            self._at += 1
            return Literal(_WORD_LITERALS[token.text], token.span)
        if token.text in WORDS:
            raise self.unexpected("expected a field or a value")
        self._at += 1
        if self.next.text == "(":
            return self.call(token)
        if token.text in MOMENTS:
            return Moment(token.text, token.span)
        return Name(token.text, token.span)

    def call(self, token: Token) -> Node:
        """Return the call of a function."""
        if token.text != "len":
            message = f'there is no function "{token.text}"'
            raise Malformed(
                Mistake("unknown-function", message, token.span, "only len(…) is one")
            )
        start = self._at - 1
        self.need("(")
        self.deeper()
        operand = self.sum()
        self._depth -= 1
        self.need(")")
        return Length(operand, self.span(start))


def _no_division(sign: Token) -> Mistake:
    return Mistake(
        "no-division",
        "division is not exact, so it is no part of the language",
        sign.span,
        "multiply the other side: instead of a / b > 2, write a > 2 * b",
    )
