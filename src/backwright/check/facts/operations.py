"""Reads operations: sums, comparisons, comprehensions."""

import ast
from collections.abc import Callable, Sequence
from typing import Any

from backwright.check.facts.expr import Const, Expr, Operation
from backwright.check.facts.forms import Comparison, Loop
from backwright.check.facts.ledger import Ledger
from backwright.check.facts.targets import ast_name

SYMBOLS = {
    "Add": "+",
    "Mod": "%",
    "Sub": "-",
    "Mult": "*",
    "BitOr": "|",
    "Eq": "==",
    "NotEq": "!=",
    "Is": "is",
    "IsNot": "is not",
    "In": "in",
    "NotIn": "not in",
    "Not": "not",
    "And": "and",
    "Or": "or",
    "USub": "-",
}


def symbol(operator: ast.AST) -> str:
    """Return an operator as it is written."""
    name = type(operator).__name__
    return SYMBOLS.get(name, name.lower())


class OperationReader:
    """Reads operations; what they are made of is read by `read`."""

    def __init__(self, ledger: Ledger, read: Callable[[ast.AST], Expr]) -> None:
        self._ledger = ledger
        self._read = read

    def _many(self, nodes: Sequence[ast.AST]) -> tuple[Expr, ...]:
        return tuple([self._read(node) for node in nodes])

    def compare(self, node: ast.Compare) -> Expr:
        """Read a comparison, and note each of its pairs."""
        parts = (self._read(node.left), *self._many(node.comparators))
        ledger = self._ledger
        for place, operator in enumerate(node.ops):
            ledger.comparisons.append(
                Comparison(
                    parts[place],
                    symbol(operator),
                    parts[place + 1],
                    node.lineno,
                    node.col_offset + 1,
                    ledger.scope,
                )
            )
        return Operation(symbol(node.ops[0]), parts)

    def binary(self, node: ast.BinOp) -> Expr:
        """Read a sum and the like; a long one stays flat."""
        # A long sum leans to the left: follow it in a loop, not by recursion.
        operator, right = node.op, [node.right]
        left = node.left
        while isinstance(left, ast.BinOp) and type(left.op) is type(operator):
            right.append(left.right)
            left = left.left
        return Operation(symbol(operator), self._many([left, *right[::-1]]))

    def boolean(self, node: ast.BoolOp) -> Expr:
        """Read `and` and `or`."""
        return Operation(symbol(node.op), self._many(node.values))

    def unary(self, node: ast.UnaryOp) -> Expr:
        """Read `not` and signs; a negative number is one."""
        found = self._read(node.operand)
        if isinstance(node.op, ast.USub) and isinstance(found, Const):
            value = found.value
            if isinstance(value, (int, float, complex)):
                return Const(-value)
        return Operation(symbol(node.op), (found,))

    def comprehension(self, node: Any) -> Expr:  # noqa: ANN401 - four kinds of node
        """Read a comprehension, which is a loop."""
        ledger = self._ledger
        outer = ledger.loop
        parts: list[Expr] = []
        for part in node.generators:
            iterable = self._read(part.iter)
            parts.append(iterable)
            target = ast_name(part.target)
            ledger.loops.append(
                Loop(
                    "comprehension", target, iterable, node.lineno, ledger.scope, outer
                )
            )
            ledger.loop = len(ledger.loops) - 1
            parts.extend(self._many(part.ifs))
        elements = [getattr(node, name, None) for name in ("elt", "key", "value")]
        parts[:0] = [self._read(element) for element in elements if element is not None]
        ledger.loop = outer
        return Operation("comprehension", tuple(parts))
