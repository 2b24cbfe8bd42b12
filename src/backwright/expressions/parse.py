"""Reads an expression: `a is null or a >= b and not (c in (1, 2))`."""

from typing import Final

from backwright.expressions.mistake import Malformed, Mistake
from backwright.expressions.regexes import Unportable, portable
from backwright.expressions.syntax import (
    Among,
    And,
    Comparison,
    IsNull,
    Matches,
    Name,
    Node,
    Not,
    Or,
    Sign,
)
from backwright.expressions.tokens import tokens_of
from backwright.expressions.value_parser import ValueParser

_SIGNS: Final = {"<>": "!=", "==": "="}


def parse(text: str) -> Node:
    """Return the tree of an expression.

    Raises:
        Malformed: The text is none.
    """
    return _Parser(tokens_of(text)).parse()


class _Parser(ValueParser):
    def inner(self) -> Node:
        return self._or()

    def parse(self) -> Node:
        found = self._or()
        if self.next.kind != "end":
            raise self.unexpected("the expression should end here")
        return found

    def _or(self) -> Node:
        start = self._at
        parts = [self._and()]
        while self.take("or"):
            parts.append(self._and())
        return parts[0] if len(parts) == 1 else Or(tuple(parts), self.span(start))

    def _and(self) -> Node:
        start = self._at
        parts = [self._not()]
        while self.take("and"):
            parts.append(self._not())
        return parts[0] if len(parts) == 1 else And(tuple(parts), self.span(start))

    def _not(self) -> Node:
        start = self._at
        if not self.take("not"):
            return self._condition()
        self.deeper()
        operand = self._not()
        self._depth -= 1
        return Not(operand, self.span(start))

    def _condition(self) -> Node:
        start = self._at
        left = self.sum()
        found = self._told(left, start)
        if self.next.text in {*Sign, *_SIGNS}:
            raise self.unexpected(
                "two comparisons cannot follow each other",
                "join them: a < b and b < c",
            )
        return found

    def _told(self, left: Node, start: int) -> Node:
        sign = self.take(*Sign, *_SIGNS)
        if sign:
            meant = Sign(_SIGNS.get(sign.text, sign.text))
            right = self.sum()
            return Comparison(meant, left, right, self.span(start))
        if self.take("is"):
            return self._is_null(left, start)
        negated = self.take("not") is not None
        found = self._among(left, start) or self._between(left, start)
        found = found or self._matches(left, start)
        if found is None and negated:
            raise self.unexpected('expected in, between or matches after "not"')
        if found is None:
            return left
        return Not(found, self.span(start)) if negated else found

    def _is_null(self, left: Node, start: int) -> Node:
        negated = self.take("not") is not None
        self.need("null")
        if not isinstance(left, Name):
            message = "only a field can be asked whether it is null"
            raise Malformed(Mistake("malformed", message, left.span))
        found = IsNull(left, self.span(start))
        return Not(found, found.span) if negated else found

    def _among(self, left: Node, start: int) -> Node | None:
        if not self.take("in"):
            return None
        self.need("(")
        options = [self.option()]
        while self.take(","):
            options.append(self.option())
        self.need(")")
        return Among(left, tuple(options), self.span(start))

    def _between(self, left: Node, start: int) -> Node | None:
        if not self.take("between"):
            return None
        low = self.sum()
        self.need("and")
        high = self.sum()
        span = self.span(start)
        return And(
            (
                Comparison(Sign.AT_LEAST, left, low, span),
                Comparison(Sign.AT_MOST, left, high, span),
            ),
            span,
        )

    def _matches(self, left: Node, start: int) -> Node | None:
        if not self.take("matches"):
            return None
        token = self.next
        if token.kind != "regex":
            raise self.unexpected(
                "expected a regular expression", r"for example: matches /^\d+$/"
            )
        self._at += 1
        try:
            regex = portable(token.text[1:-1].replace(r"\/", "/"))
        except Unportable as wrong:
            raise Malformed(Mistake("bad-regex", str(wrong), token.span)) from None
        return Matches(left, regex, self.span(start))
