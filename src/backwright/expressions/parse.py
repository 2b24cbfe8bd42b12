"""Reads an expression: `a is null or a >= b and not (c in (1, 2))`."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from backwright.expressions.literals import literal_of
from backwright.expressions.mistake import Malformed, Mistake, Span
from backwright.expressions.regexes import Unportable, portable
from backwright.expressions.syntax import (
    Among,
    And,
    Arithmetic,
    Comparison,
    IsNull,
    Length,
    Literal,
    Matches,
    Minus,
    Moment,
    Name,
    Node,
    Not,
    Or,
    Sign,
)
from backwright.expressions.tokens import Token, tokens_of

DEEPEST: Final = 20
"""Levels of parentheses, `not` and signs."""

WORDS: Final = frozenset(
    ["and", "or", "not", "is", "null", "in", "between", "matches", "true", "false"]
)
"""Words that are never fields."""

MOMENTS: Final = frozenset(["now", "today"])

_SIGNS: Final = {"<>": "!=", "==": "="}
_LITERALS: Final = frozenset(["number", "text", "date", "datetime", "duration"])
_WORD_LITERALS: Final = {"true": True, "false": False, "null": None}


def parse(text: str) -> Node:
    """Return the tree of an expression.

    Raises:
        Malformed: The text is none.
    """
    return _Parser(tokens_of(text)).parse()


class _Parser:
    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def parse(self) -> Node:
        found = self._or()
        if self._next.kind != "end":
            raise self._unexpected("the expression should end here")
        return found

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self, *texts: str) -> Token | None:
        token = self._next
        if token.kind not in {"word", "sign"} or token.text not in texts:
            return None
        self._at += 1
        return token

    def _need(self, text: str) -> Token:
        token = self._take(text)
        if token is None:
            raise self._unexpected(f'expected "{text}"')
        return token

    def _span(self, start: int) -> Span:
        return self._tokens[start].span[0], self._tokens[self._at - 1].span[1]

    def _unexpected(self, message: str, advice: str = "") -> Malformed:
        token = self._next
        found = f'found "{token.text}"' if token.text else "found the end"
        return Malformed(
            Mistake("malformed", f"{message}, {found}", token.span, advice)
        )

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            message = f"nested deeper than {DEEPEST} levels"
            raise Malformed(Mistake("too-deep", message, self._next.span))

    def _or(self) -> Node:
        start = self._at
        parts = [self._and()]
        while self._take("or"):
            parts.append(self._and())
        return parts[0] if len(parts) == 1 else Or(tuple(parts), self._span(start))

    def _and(self) -> Node:
        start = self._at
        parts = [self._not()]
        while self._take("and"):
            parts.append(self._not())
        return parts[0] if len(parts) == 1 else And(tuple(parts), self._span(start))

    def _not(self) -> Node:
        start = self._at
        if not self._take("not"):
            return self._condition()
        self._deeper()
        operand = self._not()
        self._depth -= 1
        return Not(operand, self._span(start))

    def _condition(self) -> Node:
        start = self._at
        left = self._sum()
        found = self._told(left, start)
        if self._next.text in {*Sign, *_SIGNS}:
            raise self._unexpected(
                "two comparisons cannot follow each other",
                "join them: a < b and b < c",
            )
        return found

    def _told(self, left: Node, start: int) -> Node:
        sign = self._take(*Sign, *_SIGNS)
        if sign:
            meant = Sign(_SIGNS.get(sign.text, sign.text))
            right = self._sum()
            return Comparison(meant, left, right, self._span(start))
        if self._take("is"):
            return self._is_null(left, start)
        negated = self._take("not") is not None
        found = self._among(left, start) or self._between(left, start)
        found = found or self._matches(left, start)
        if found is None and negated:
            raise self._unexpected('expected in, between or matches after "not"')
        if found is None:
            return left
        return Not(found, self._span(start)) if negated else found

    def _is_null(self, left: Node, start: int) -> Node:
        negated = self._take("not") is not None
        self._need("null")
        if not isinstance(left, Name):
            message = "only a field can be asked whether it is null"
            raise Malformed(Mistake("malformed", message, left.span))
        found = IsNull(left, self._span(start))
        return Not(found, found.span) if negated else found

    def _among(self, left: Node, start: int) -> Node | None:
        if not self._take("in"):
            return None
        self._need("(")
        options = [self._option()]
        while self._take(","):
            options.append(self._option())
        self._need(")")
        return Among(left, tuple(options), self._span(start))

    def _option(self) -> Literal:
        start = self._at
        minus = self._take("-") is not None
        token = self._next
        if token.kind in _LITERALS:
            self._at += 1
            found = literal_of(token)
            return self._negative(found, start) if minus else found
        if token.kind == "word" and token.text not in WORDS and not minus:
            self._at += 1
            return Literal(token.text, token.span)
        raise self._unexpected("expected a value", "for example: in (1, 2, 3)")

    def _negative(self, found: Literal, start: int) -> Literal:
        value = found.value
        if isinstance(value, int | Decimal | timedelta) and value is not True:
            return Literal(-value, self._span(start))
        message = "only a number can be less than nothing"
        raise Malformed(Mistake("malformed", message, found.span))

    def _between(self, left: Node, start: int) -> Node | None:
        if not self._take("between"):
            return None
        low = self._sum()
        self._need("and")
        high = self._sum()
        span = self._span(start)
        return And(
            (
                Comparison(Sign.AT_LEAST, left, low, span),
                Comparison(Sign.AT_MOST, left, high, span),
            ),
            span,
        )

    def _matches(self, left: Node, start: int) -> Node | None:
        if not self._take("matches"):
            return None
        token = self._next
        if token.kind != "regex":
            raise self._unexpected(
                "expected a regular expression", r"for example: matches /^\d+$/"
            )
        self._at += 1
        try:
            regex = portable(token.text[1:-1].replace(r"\/", "/"))
        except Unportable as wrong:
            raise Malformed(Mistake("bad-regex", str(wrong), token.span)) from None
        return Matches(left, regex, self._span(start))

    def _sum(self) -> Node:
        start = self._at
        found = self._product()
        while sign := self._take("+", "-"):
            right = self._product()
            found = Arithmetic(sign.text, found, right, self._span(start))
        return found

    def _product(self) -> Node:
        start = self._at
        found = self._signed()
        while sign := self._take("*", "%", "/"):
            if sign.text == "/":
                raise Malformed(_no_division(sign))
            right = self._signed()
            found = Arithmetic(sign.text, found, right, self._span(start))
        return found

    def _signed(self) -> Node:
        start = self._at
        if not self._take("-"):
            return self._primary()
        self._deeper()
        operand = self._signed()
        self._depth -= 1
        match operand:
            case Literal(int() | Decimal() | timedelta()):
                return self._negative(operand, start)
            case _:
                return Minus(operand, self._span(start))

    def _primary(self) -> Node:
        token = self._next
        if self._take("("):
            self._deeper()
            found = self._or()
            self._depth -= 1
            self._need(")")
            return found
        if token.kind in _LITERALS:
            self._at += 1
            return literal_of(token)
        if token.kind == "word":
            return self._word(token)
        raise self._unexpected("expected a field or a value")

    def _word(self, token: Token) -> Node:
        if token.text in _WORD_LITERALS:
            self._at += 1
            return Literal(_WORD_LITERALS[token.text], token.span)
        if token.text in WORDS:
            raise self._unexpected("expected a field or a value")
        self._at += 1
        if self._next.text == "(":
            return self._call(token)
        if token.text in MOMENTS:
            return Moment(token.text, token.span)
        return Name(token.text, token.span)

    def _call(self, token: Token) -> Node:
        if token.text != "len":
            message = f'there is no function "{token.text}"'
            raise Malformed(
                Mistake("unknown-function", message, token.span, "only len(…) is one")
            )
        start = self._at - 1
        self._need("(")
        self._deeper()
        operand = self._sum()
        self._depth -= 1
        self._need(")")
        return Length(operand, self._span(start))


def _no_division(sign: Token) -> Mistake:
    return Mistake(
        "no-division",
        "division is not exact, so it is no part of the language",
        sign.span,
        "multiply the other side: instead of a / b > 2, write a > 2 * b",
    )
