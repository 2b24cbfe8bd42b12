"""Conditions as formulas of a solver: what can hold together, and what cannot.

Numbers and moments are real numbers, lengths and words are whole ones; what the solver
is not told (how texts are ordered, what a pattern means) is left open, so that it may
miss a contradiction and never invents one.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import reduce
from typing import Any, Final

from backwright.expressions.logic import All, Asked, Leaf, Logic, passes
from backwright.expressions.logic import Any as Either
from backwright.expressions.syntax import (
    Among,
    Arithmetic,
    Comparison,
    Length,
    Literal,
    Matches,
    Minus,
    Moment,
    Name,
    Node,
    Sign,
)
from backwright.expressions.terms import Kind, Terms

MEASURABLE: Final = {
    Kind.NUMBER,
    Kind.FLOAT,
    Kind.DATE,
    Kind.DATETIME,
    Kind.TIME,
    Kind.DURATION,
}
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Encoder:
    """Says the conditions of one entity to a solver.

    Attributes:
        solver: The module `z3`, which is slow to load and so is loaded late.
    """

    def __init__(self, solver: Any, terms: Terms) -> None:  # noqa: ANN401 (untyped)
        self.solver = solver
        self._terms = terms
        self._words: dict[str, int] = {}
        self._open = 0

    def holds(self, tree: Node) -> Any:  # noqa: ANN401 (untyped)
        """Return that a condition is true or unknown."""
        return self._logic(passes(tree, self._terms))

    def is_null(self, path: str) -> Any:  # noqa: ANN401 (untyped)
        """Return that a field is null."""
        return self.solver.Bool(f"{self._key(path)} is null")

    def equals(self, path: str, value: object) -> Any:  # noqa: ANN401 (untyped)
        """Return that a field has a value; nothing where that cannot be said."""
        kind = self._terms[path].type.kind
        name = Name(path)
        if isinstance(value, bool):
            return self._truth(name) == value
        if kind in MEASURABLE and isinstance(value, int | Decimal):
            return self._number(name) == self._number(Literal(value))
        if kind in (Kind.TEXT, Kind.CHOICE) and isinstance(value, str):
            length = self._length(name) == len(value)
            return self.solver.And(self._word(name) == self._code(value), length)
        return self.solver.BoolVal(True)  # noqa: FBT003 (the solver's own)

    def range_of(self, path: str) -> Any:  # noqa: ANN401 (untyped)
        """Return what is true of every value of a field's type."""
        found = self._terms[path].type
        if found.kind is Kind.CHOICE and found.members:
            codes = [self._word(Name(path)) == self._code(key) for key in found.members]
            return self.solver.Or(*codes)
        return self._length(Name(path)) >= 0

    def _logic(self, logic: Logic) -> Any:  # noqa: ANN401 (untyped)
        match logic:
            case All(parts):
                return self.solver.And(*map(self._logic, parts))
            case Either(parts):
                return self.solver.Or(*map(self._logic, parts))
            case Asked(path, null):
                asked = self.is_null(path)
                return asked if null else self.solver.Not(asked)
            case Leaf(node, negated):
                found = self._leaf(node)
                return self.solver.Not(found) if negated else found

    def _leaf(self, node: Node) -> Any:  # noqa: ANN401 (untyped)
        match node:
            case Comparison(sign, left, right):
                return self._comparison(sign, left, right)
            case Among(operand, options):
                equal = (self._comparison(Sign.EQUAL, operand, one) for one in options)
                return self.solver.Or(*equal)
            case Matches(operand, regex):
                return self.solver.Bool(f"{operand} matches {regex.source}")
            case Name():
                return self._truth(node)
            case _:
                return self._unknown()

    def _comparison(self, sign: Sign, left: Node, right: Node) -> Any:  # noqa: ANN401
        sides = (left, right)
        if all(map(self._is_measured, sides)):
            return _compare(sign, self._number(left), self._number(right))
        if sign not in (Sign.EQUAL, Sign.UNEQUAL):
            return self._unknown()
        if any(
            isinstance(side, Literal) and side.value in (True, False) for side in sides
        ):
            equal = self._truth(left) == self._truth(right)
        else:
            equal = self._word(left) == self._word(right)
        return equal if sign is Sign.EQUAL else self.solver.Not(equal)

    def _is_measured(self, node: Node) -> bool:
        match node:
            case Literal(bool() | str() | None):
                return False
            case Name(path):
                return self._terms[path].type.kind in MEASURABLE
            case _:
                return True

    def _number(self, node: Node) -> Any:  # noqa: ANN401 (untyped)
        match node:
            case Literal(value):
                return self.solver.RealVal(_measure(value))
            case Name(path):
                return self.solver.Real(self._key(path))
            case Length(operand):
                return self.solver.ToReal(self._length(operand))
            case Minus(operand):
                return -self._number(operand)
            case Arithmetic(operator, left, right):
                return self._arithmetic(operator, [left, right])
            case _:
                now = isinstance(node, Moment)
                return self.solver.Real("now" if now else self._fresh())

    def _arithmetic(self, operator: str, sides: Sequence[Node]) -> Any:  # noqa: ANN401
        left, right = map(self._number, sides)
        known = {
            "+": lambda: left + right,
            "-": lambda: left - right,
            "*": lambda: left * right,
        }
        return known.get(operator, lambda: self.solver.Real(self._fresh()))()

    def _truth(self, node: Node) -> Any:  # noqa: ANN401 (untyped)
        match node:
            case Literal(bool() as value):
                return self.solver.BoolVal(value)
            case Name(path):
                return self.solver.Bool(self._key(path))
            case _:
                return self._unknown()

    def _word(self, node: Node) -> Any:  # noqa: ANN401 (untyped)
        match node:
            case Literal(str() as value):
                return self.solver.IntVal(self._code(value))
            case Name(path):
                return self.solver.Int(f"{self._key(path)} as a word")
            case _:
                return self.solver.Int(self._fresh())

    def _length(self, node: Node) -> Any:  # noqa: ANN401 (untyped)
        path = node.path if isinstance(node, Name) else self._fresh()
        return self.solver.Int(f"length of {self._key(path)}")

    def _code(self, word: str) -> int:
        return self._words.setdefault(word, len(self._words))

    def _key(self, path: str) -> str:
        """Return one name for a field that has two: `seller` and `seller_id`."""
        term = self._terms.get(path)
        return (term.python or path) if term else path

    def _unknown(self) -> Any:  # noqa: ANN401 (untyped)
        return self.solver.Bool(self._fresh())

    def _fresh(self) -> str:
        self._open += 1
        return f"unknown {self._open}"


def _compare(sign: Sign, left: Any, right: Any) -> Any:  # noqa: ANN401 (untyped)
    match sign:
        case Sign.EQUAL:
            return left == right
        case Sign.UNEQUAL:
            return left != right
        case Sign.LESS:
            return left < right
        case Sign.AT_MOST:
            return left <= right
        case Sign.MORE:
            return left > right
        case Sign.AT_LEAST:
            return left >= right


def _measure(value: object) -> str:
    """Return a number, or the seconds that a moment or a length of time is."""
    match value:
        case datetime():
            return str((value - EPOCH).total_seconds())
        case date():
            return str(value.toordinal() * 86_400)
        case time():
            seconds = reduce(
                lambda all_, part: all_ * 60 + part,
                (value.hour, value.minute, value.second),
            )
            return str(seconds)
        case timedelta():
            return str(value.total_seconds())
        case _:
            return str(value)
