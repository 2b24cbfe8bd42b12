"""Numbers in conditions get names: `MAX_NAME_LENGTH`, not `120`."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from backwright.design.check import Check

PLAIN: Final = frozenset({0, 1})
_UPPER: Final = (ast.Lt, ast.LtE)


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold, in names.

    Attributes:
        check: What it was made from.
        python: The condition over `self`, without bare numbers.
        refused: The opposite, simplified where that is easy to read.
        numbers: The names that it uses, each with its value in Python.
    """

    check: Check
    python: str
    refused: str
    numbers: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        """What a violation says is wrong, as a path of JSON."""
        return self.check.json or self.check.field

    @property
    def subject(self) -> str:
        """What it is mostly about, for a name."""
        return self.check.field or self.check.name


def constants(conditions: Iterable[Condition]) -> tuple[str, ...]:
    """Return the definitions of the names of numbers, each once."""
    found = [number for condition in conditions for number in condition.numbers]
    return tuple(f"{name}: Final = {value}" for name, value in dict.fromkeys(found))


def named(checks: Iterable[Check]) -> tuple[Condition, ...]:
    """Return the conditions that Python must test, with names for their numbers."""
    used: dict[str, str] = {}
    return tuple(_condition(check, used) for check in checks if check.python)


def _condition(check: Check, used: dict[str, str]) -> Condition:
    tree = ast.parse(check.python or "", mode="eval")
    namer = _Namer(check, used)
    body = namer.visit(tree.body)
    python = _clear(body)
    return Condition(check, python, _opposite(body), tuple(namer.found.items()))


def _opposite(body: ast.expr) -> str:
    if isinstance(body, ast.BoolOp) and isinstance(body.op, ast.Or):
        first, *rest = body.values
        if _is_none(first):
            assert isinstance(first, ast.Compare)  # noqa: S101 (for the type checker)
            given = ast.Compare(first.left, [ast.IsNot()], first.comparators)
            other = ast.BoolOp(ast.Or(), rest) if rest[1:] else rest[0]
            return f"{ast.unparse(given)} and {_opposite_in_and(other)}"
    if isinstance(body, ast.UnaryOp) and isinstance(body.op, ast.Not):
        return _clear(body.operand)
    simple = isinstance(body, ast.Call | ast.Attribute)
    return f"not {ast.unparse(body)}" if simple else _turned(body)


def _opposite_in_and(body: ast.expr) -> str:
    turned = _opposite(body)
    return f"({turned})" if " or " in turned else turned


_TURNED: Final[dict[type[ast.cmpop], ast.cmpop]] = {
    ast.Lt: ast.GtE(),
    ast.LtE: ast.Gt(),
    ast.Gt: ast.LtE(),
    ast.GtE: ast.Lt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
}


def _turned(body: ast.expr) -> str:
    if isinstance(body, ast.Compare) and len(body.ops) == 1:
        operator = _TURNED[type(body.ops[0])]
        return ast.unparse(ast.Compare(body.left, [operator], body.comparators))
    if isinstance(body, ast.BoolOp):
        return f"not ({_clear(body)})"
    return ast.unparse(ast.UnaryOp(ast.Not(), body))


def _clear(body: ast.expr) -> str:
    """Return Python with each `and` within an `or` in parentheses, for the reader."""
    if not isinstance(body, ast.BoolOp):
        return ast.unparse(body)
    word = " or " if isinstance(body.op, ast.Or) else " and "
    parts = (
        f"({_clear(part)})" if isinstance(part, ast.BoolOp) else _clear(part)
        for part in body.values
    )
    return word.join(parts)


def _is_none(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Compare)
        and isinstance(node.ops[0], ast.Is)
        and isinstance(node.comparators[0], ast.Constant)
    )


class _Namer(ast.NodeTransformer):
    """Puts a name in place of each number that is compared with."""

    def __init__(self, check: Check, used: dict[str, str]) -> None:
        self._check = check
        self._used = used
        self.found: dict[str, str] = {}

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        """Name the numbers on any side of a comparison."""
        sides = [node.left, *node.comparators]
        for place, side in enumerate(sides):
            if number := _number(side):
                upper = self._is_upper(node, place)
                other = sides[place - 1] if place else sides[1]
                sides[place] = ast.Name(self._name(number, other, upper=upper))
        return ast.Compare(sides[0], node.ops, sides[1:])

    def _is_upper(self, node: ast.Compare, place: int) -> bool:
        operator = node.ops[max(place - 1, 0)]
        return isinstance(operator, _UPPER) == bool(place)

    def _name(self, number: str, other: ast.expr, *, upper: bool) -> str:
        end = "MAX" if upper else "MIN"
        field = (self._check.field or self._check.name or "value").upper()
        length = "_LENGTH" if _is_length(other) else ""
        stem = f"{end}_{field}{length}"
        name, count = stem, 1
        while self._used.get(name, number) != number:
            count += 1
            name = f"{stem}_{count}"
        self._used[name] = number
        self.found[name] = number
        return name


def _number(node: ast.expr) -> str:
    """Return a number as Python; nothing for what needs no name."""
    bare = node.operand if isinstance(node, ast.UnaryOp) else node
    if isinstance(bare, ast.Constant) and type(bare.value) in {int, float}:
        return "" if bare.value in PLAIN else ast.unparse(node)
    decimal = isinstance(bare, ast.Call) and ast.unparse(bare.func) == "Decimal"
    return ast.unparse(node) if decimal else ""


def _is_length(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "len"
