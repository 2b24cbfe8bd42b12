"""Says an expression in SQLite's SQL; its decimals are whole numbers of their scale."""

from datetime import date, datetime, time
from decimal import Decimal

from backwright.expressions.postgresql import SECONDS_OF_A_DAY
from backwright.expressions.sql import Sql, Unsayable, remainder
from backwright.expressions.syntax import (
    Arithmetic,
    Length,
    Literal,
    Matches,
    Minus,
    Moment,
    Name,
    Node,
)
from backwright.expressions.terms import Kind
from backwright.expressions.typist import type_of
from backwright.expressions.written import Binds, Written

MOST_DIGITS = 18
"""Digits of a whole number that SQLite computes exactly, whatever they are."""


class Sqlite(Sql):
    """Writes SQLite's SQL."""

    def level(self, *nodes: Node) -> list[Written]:
        """Return values that can be compared with each other: numbers of one scale."""
        if {self.kind(node) for node in nodes} != {Kind.NUMBER}:
            return super().level(*nodes)
        types = [type_of(node, self._terms) for node in nodes]
        scale = max(made.scale for made in types)
        simple = not scale and all(isinstance(node, Name | Length) for node in nodes)
        if not simple:
            for node, made in zip(nodes, types, strict=True):
                self._require_exact(node, made.digits + scale - made.scale)
        return [self._number(node, scale) for node in nodes]

    def _require_exact(self, node: Node, digits: int) -> None:
        most = MOST_DIGITS + 1 if isinstance(node, Name) else MOST_DIGITS
        if digits > most:
            raise Unsayable("so great a number is not exact")

    def _number(self, node: Node, scale: int) -> Written:
        """Return a number as the whole number that it is at a scale."""
        own = type_of(node, self._terms).scale
        match node:
            case Literal(int() | Decimal() as value):
                whole = int(Decimal(value).scaleb(scale))
                return Written(str(whole), Binds.NEGATE if whole < 0 else Binds.ATOM)
            case Minus(operand):
                inner = self._number(operand, scale).within(Binds.ATOM)
                return Written(f"-{inner}", Binds.NEGATE)
            case Arithmetic(("+" | "-"), left, right):
                pieces = self._number(left, scale), self._number(right, scale)
                return self.in_order(node, *pieces)
            case Arithmetic():
                return _scaled(self._product(node), scale - own)
            case _:
                return _scaled(self.value(node), scale - own)

    def _product(self, node: Arithmetic) -> Written:
        scales = [type_of(side, self._terms).scale for side in (node.left, node.right)]
        left = self._number(node.left, scales[0])
        right = self._number(node.right, scales[1])
        if node.operator == "%":
            return remainder(left, right.within(Binds.ATOM))
        return self.in_order(node, left, right)

    def computed(self, node: Node) -> Written:
        """Return a value that is computed of others."""
        match node:
            case Moment():
                raise Unsayable("a CHECK must not depend on the time")
            case Minus(operand) if self.kind(node) is Kind.DURATION:
                return Written(
                    f"-{self.value(operand).within(Binds.ATOM)}", Binds.NEGATE
                )
            case Arithmetic() if self.kind(node) is Kind.DURATION:
                return self._length_of_time(node)
            case _:
                raise Unsayable("floats and instants are computed differently")

    def _length_of_time(self, node: Arithmetic) -> Written:
        if self.kind(node.left) is Kind.DATETIME:
            raise Unsayable("instants are not exact")
        if self.kind(node.left) is Kind.DATE:
            left, right = self.value(node.left).text, self.value(node.right).text
            days = f"(julianday({left}) - julianday({right}))"
            return Written(f"{days} * {SECONDS_OF_A_DAY}", Binds.MULTIPLY)
        pieces = [
            self._number(side, 0)
            if self.kind(side) is Kind.NUMBER
            else self.value(side)
            for side in (node.left, node.right)
        ]
        return self.in_order(node, pieces[0], pieces[1])

    def matches(self, node: Matches, subject: str) -> Written:
        """Return whether a text matches."""
        found = node.regex.sqlite(subject)
        if found is None:
            raise Unsayable("GLOB cannot say it")
        return Written(found, Binds.AND)

    def length(self, inner: str, kind: Kind) -> str:
        """Return the length of a text or of bytes."""
        del kind
        return f"length({inner})"

    def moment(self, value: date | time) -> str:
        """Return a date, a time or an instant as SQLAlchemy stores it."""
        match value:
            case datetime():
                return f"'{value:%Y-%m-%d %H:%M:%S.%f}'"
            case date():
                return f"'{value.isoformat()}'"
            case time():
                return f"'{value:%H:%M:%S.%f}'"

    def truth(self, *, value: bool) -> str:
        """Return 1 or 0."""
        return "1" if value else "0"


def _scaled(written: Written, power: int) -> Written:
    if not power:
        return written
    return Written(f"{written.within(Binds.MULTIPLY)} * {10**power}", Binds.MULTIPLY)
