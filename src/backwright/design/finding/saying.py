"""Conditions, said to a solver: which values make them true.

What has a place on the axis of numbers and moments is a real number there. Whatever
else a value can be is one of a few candidates, and what a condition says of those is
worked out here, one by one. What is not known is left open: the solver may then choose
what it likes, and who asked must look at what it found.
"""

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any, Final

from backwright.design.finding.amounts import DAY, amount, is_measured, step
from backwright.design.finding.evaluation import UnknownForm, evaluate
from backwright.design.types import Unknown

MOST: Final = 2_000
"""How many ways there may be to choose the candidates that one comparison needs."""

Values = Mapping[str, str]
_COMPARED: Final[Mapping[type[ast.cmpop], Callable[[Any, Any], Any]]] = {
    ast.Eq: lambda left, right: left == right,
    ast.NotEq: lambda left, right: left != right,
    ast.Lt: lambda left, right: left < right,
    ast.LtE: lambda left, right: left <= right,
    ast.Gt: lambda left, right: left > right,
    ast.GtE: lambda left, right: left >= right,
}


class Sayer:
    """Says conditions over some unknowns.

    Attributes:
        unknowns: What is to be found, by path.
    """

    def __init__(self, solver: Any, unknowns: Sequence[Unknown]) -> None:  # noqa: ANN401 (untyped)
        """Begin with nothing said.

        Args:
            solver: The module `z3`, which is slow to load and so is loaded late.
            unknowns: What is to be found.
        """
        self._z3 = solver
        self._open = 0
        self.unknowns = {unknown.path: unknown for unknown in unknowns}

    def condition(self, text: str, known: Values) -> Any:  # noqa: ANN401 (untyped)
        """Return that a condition holds.

        Args:
            text: The condition, as Python over `self`.
            known: The attributes that are not to be found, as Python.
        """
        return self._truth(ast.parse(text, mode="eval").body, known)

    def amount(self, path: str) -> Any:  # noqa: ANN401 (untyped)
        """Return where on the axis a value lies: so many steps from its middle."""
        scalar = self.unknowns[path].scalar
        steps = self._z3.ToReal(self._z3.Int(path))
        return steps * self.exactly(step(scalar)) if scalar else steps

    def is_candidate(self, path: str, place: int) -> Any:  # noqa: ANN401 (untyped)
        """Return that a value is one of its candidates."""
        return self._z3.Int(f"candidate of {path}") == place

    def is_null(self, attribute: str) -> Any:  # noqa: ANN401 (untyped)
        """Return that an attribute has no value."""
        return self._z3.Bool(f"{attribute} is null")

    def exactly(self, number: Fraction) -> Any:  # noqa: ANN401 (untyped)
        """Return a number."""
        return self._z3.Q(number.numerator, number.denominator)

    def _truth(self, node: ast.expr, known: Values) -> Any:  # noqa: ANN401 (untyped)
        match node:
            case ast.BoolOp(ast.And(), parts):
                return self._z3.And(*(self._truth(part, known) for part in parts))
            case ast.BoolOp(ast.Or(), parts):
                return self._z3.Or(*(self._truth(part, known) for part in parts))
            case ast.UnaryOp(ast.Not(), operand):
                return self._z3.Not(self._truth(operand, known))
            case ast.Compare(left, [sign], [ast.Constant(None)]) if self._is_open(
                _name(left), known
            ):
                null = self.is_null(_name(left).partition(".")[0])
                return null if isinstance(sign, ast.Is) else self._z3.Not(null)
            case ast.Compare(left, signs, rights) if len(signs) > 1:
                lefts = [left, *rights]
                pairs = zip(lefts, signs, rights, strict=False)
                parts = [ast.Compare(one, [by], [other]) for one, by, other in pairs]
                return self._z3.And(*(self._atom(part, known) for part in parts))
            case _:
                return self._atom(node, known)

    def _is_open(self, name: str, known: Values) -> bool:
        """Tell whether an attribute, or a part of it, is to be found."""
        attribute = name.partition(".")[0]
        asked = (path.partition(".")[0] for path in self.unknowns)
        return attribute not in known and attribute in asked

    def _atom(self, node: ast.expr, known: Values) -> Any:  # noqa: ANN401 (untyped)
        """Return a condition without parts, for each choice of candidates."""
        chosen = [self.unknowns[path] for path in self._paths(node, known)]
        chosen = [each for each in chosen if not is_measured(each.scalar)]
        if prod(len(each.samples) for each in chosen) > MOST:
            return self._unknown()
        ways = product(*(range(len(each.samples)) for each in chosen))
        return self._z3.Or(*(self._way(node, chosen, way, known) for way in ways))

    def _way(
        self,
        node: ast.expr,
        chosen: Sequence[Unknown],
        way: Sequence[int],
        known: Values,
    ) -> Any:  # noqa: ANN401 (untyped)
        pairs = list(zip(chosen, way, strict=True))
        values = {each.path: each.samples[place].python for each, place in pairs}
        picked = (self.is_candidate(each.path, place) for each, place in pairs)
        try:
            said = self._compared(node, {**known, **values})
        except UnknownForm:
            said = self._unknown()
        return self._z3.And(*picked, said)

    def _compared(self, node: ast.expr, values: Values) -> Any:  # noqa: ANN401 (untyped)
        if not self._measured(node, values):
            return self._z3.BoolVal(bool(evaluate(ast.unparse(node), values)))
        match node:
            case ast.Compare(left, [ast.In() | ast.NotIn() as sign], [ast.Tuple(many)]):
                own = self._amount(left, values)
                among = self._z3.Or(*(own == self._amount(one, values) for one in many))
                return among if isinstance(sign, ast.In) else self._z3.Not(among)
            case ast.Compare(left, [sign], [right]) if type(sign) in _COMPARED:
                sides = (self._amount(left, values), self._amount(right, values))
                return _COMPARED[type(sign)](*sides)
            case _:
                raise UnknownForm(ast.unparse(node))

    def _amount(self, node: ast.expr, values: Values) -> Any:  # noqa: ANN401 (untyped)
        if not self._measured(node, values):
            return self.exactly(amount(evaluate(ast.unparse(node), values)))
        match node:
            case ast.Name() | ast.Attribute():
                return self.amount(_name(node))
            case ast.UnaryOp(ast.USub(), operand):
                return -self._amount(operand, values)
            case ast.BinOp(left, sign, right):
                return self._sum(
                    sign, self._amount(left, values), self._amount(right, values)
                )
            case ast.Call(ast.Attribute(moment, "date"), [], []):
                whole = self._z3.ToInt(self._amount(moment, values) / DAY)
                return self._z3.ToReal(whole) * DAY
            case _:
                raise UnknownForm(ast.unparse(node))

    def _sum(self, sign: ast.operator, left: Any, right: Any) -> Any:  # noqa: ANN401
        match sign:
            case ast.Add():
                return left + right
            case ast.Sub():
                return left - right
            case ast.Mult():
                return left * right
            case ast.Mod():
                whole = self._z3.ToInt(left) % self._z3.ToInt(right)
                return self._z3.ToReal(whole)
            case _:
                raise UnknownForm(ast.dump(sign))

    def _measured(self, node: ast.expr, known: Values) -> bool:
        found = self._paths(node, known)
        return any(is_measured(self.unknowns[path].scalar) for path in found)

    def _paths(self, node: ast.expr, known: Values) -> Iterator[str]:
        """Yield the unknowns that a part of a condition speaks of."""
        for name in dict.fromkeys(map(_name, ast.walk(node))):
            attribute = name.partition(".")[0]
            if name in self.unknowns and not {name, attribute} & known.keys():
                yield name

    def _unknown(self) -> Any:  # noqa: ANN401 (untyped)
        self._open += 1
        return self._z3.Bool(f"unknown {self._open}")


def _name(node: ast.AST) -> str:
    is_name = isinstance(node, ast.Name | ast.Attribute)
    return ast.unparse(node).removeprefix("self.") if is_name else ""
