"""Says an expression in SQL, as far as it means exactly the same there."""

from abc import ABC, abstractmethod
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from backwright.expressions.moments import rearranged
from backwright.expressions.syntax import (
    Among,
    And,
    Arithmetic,
    Comparison,
    IsNull,
    Length,
    Literal,
    Matches,
    Name,
    Node,
    Not,
    Or,
    Sign,
)
from backwright.expressions.terms import ORDERED, Kind, Terms
from backwright.expressions.typist import type_of
from backwright.expressions.written import Binds, Written, joined


class Unsayable(Exception):
    """A database cannot say it, or not exactly; only the domain keeps it."""


class Sql(ABC):
    """Writes the SQL of one database."""

    def __init__(self, terms: Terms) -> None:
        """Begin.

        Args:
            terms: What names stand for.
        """
        self._terms = terms

    def condition(self, node: Node) -> Written:
        """Return a condition.

        Raises:
            Unsayable: The database cannot say exactly this.
        """
        match node:
            case And(parts):
                return joined([*map(self.condition, parts)], "AND", Binds.AND)
            case Or(parts):
                return joined([*map(self.condition, parts)], "OR", Binds.OR)
            case Not(IsNull(name)):
                return Written(f"{self.column(name)} IS NOT NULL", Binds.COMPARE)
            case Not(operand):
                inner = self.condition(operand).within(Binds.COMPARE)
                return Written(f"NOT {inner}", Binds.NOT)
            case _:
                return self._leaf(node)

    def _leaf(self, node: Node) -> Written:
        match node:
            case IsNull(name):
                return Written(f"{self.column(name)} IS NULL", Binds.COMPARE)
            case Comparison():
                return self._comparison(rearranged(node, self._terms))
            case Among(operand, options):
                subject, *listed = self.level(operand, *options)
                inner = ", ".join(written.text for written in listed)
                text = f"{subject.within(Binds.ADD)} IN ({inner})"
                return Written(text, Binds.COMPARE)
            case Matches(operand):
                return self.matches(node, self.value(operand).text)
            case _:
                return self.value(node)

    def _comparison(self, node: Comparison) -> Written:
        left, right = self.level(node.left, node.right)
        sign = "<>" if node.sign is Sign.UNEQUAL else str(node.sign)
        first, second = left.within(Binds.ADD), right.within(Binds.ADD)
        ordered = node.sign not in {Sign.EQUAL, Sign.UNEQUAL}
        if ordered and self.kind(node.left) is Kind.TEXT:
            first = f"{first}{self.by_code_point}"
        return Written(f"{first} {sign} {second}", Binds.COMPARE)

    by_code_point = ""
    """What makes texts compare as Python compares them."""

    def kind(self, node: Node) -> Kind:
        """Return the kind of a value."""
        return type_of(node, self._terms).kind

    def column(self, name: Name) -> str:
        """Return the column of a field, in quotes.

        Raises:
            Unsayable: It has none.
        """
        found = self._terms[name.path].column
        if not found:
            raise Unsayable(name.path)
        return '"' + found.replace('"', '""') + '"'

    def level(self, *nodes: Node) -> list[Written]:
        """Return values that can be compared with each other."""
        return [self.value(node) for node in nodes]

    def value(self, node: Node) -> Written:
        """Return a value.

        Raises:
            Unsayable: The database cannot say exactly this.
        """
        match node:
            case Literal():
                return self.literal(node)
            case Name():
                if self.kind(node) not in ORDERED | {
                    Kind.BOOL,
                    Kind.CHOICE,
                    Kind.UUID,
                    Kind.BYTES,
                }:
                    raise Unsayable(node.path)
                return Written(self.column(node))
            case Length(operand):
                inner = self.value(operand).text
                return Written(self.length(inner, self.kind(operand)))
            case _:
                return self.computed(node)

    @abstractmethod
    def computed(self, node: Node) -> Written:
        """Return a value that is computed of others.

        Raises:
            Unsayable: The database cannot say exactly this.
        """

    @abstractmethod
    def matches(self, node: Matches, subject: str) -> Written:
        """Return whether a text matches.

        Raises:
            Unsayable: The database cannot say exactly this.
        """

    @abstractmethod
    def length(self, inner: str, kind: Kind) -> str:
        """Return the length of a text or of bytes."""

    @abstractmethod
    def moment(self, value: date | time) -> str:
        """Return a date, a time or an instant that was written out."""

    @abstractmethod
    def truth(self, *, value: bool) -> str:
        """Return `true` or `false`."""

    def literal(self, node: Literal) -> Written:
        """Return a value that was written out."""
        match node.value:
            case bool():
                return Written(self.truth(value=node.value))
            case int() | Decimal():
                binds = Binds.NEGATE if node.value < 0 else Binds.ATOM
                whole = isinstance(node.value, int)
                return Written(str(node.value) if whole else f"{node.value:f}", binds)
            case str():
                return Written(quoted(node.value))
            case timedelta():
                return Written(str(int(node.value.total_seconds())), Binds.NEGATE)
            case datetime() | date() | time():
                return Written(self.moment(node.value))
            case None:
                raise Unsayable("null")

    def in_order(self, node: Arithmetic, left: Written, right: Written) -> Written:
        """Return two values joined by a sign."""
        binds = Binds.ADD if node.operator in {"+", "-"} else Binds.MULTIPLY
        second = right.within(Binds(binds + 1))
        return Written(f"{left.within(binds)} {node.operator} {second}", binds)


def quoted(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def remainder(number: Written, divisor: str) -> Written:
    """Return what Python calls `%`: never less than nothing."""
    first = f"{number.within(Binds.MULTIPLY)} % {divisor}"
    return Written(f"({first} + {divisor}) % {divisor}", Binds.MULTIPLY)
