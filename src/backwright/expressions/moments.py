"""Comparisons of moments, rearranged so that no date can run over its calendar.

`a >= b + 7d` is asked as `a - b >= 7d`: a difference of two dates always exists, while
the sum of a date and a length of time may not.
"""

from dataclasses import replace
from datetime import timedelta

from backwright.expressions.syntax import Arithmetic, Comparison, Literal, Minus, Node
from backwright.expressions.terms import Kind, Terms
from backwright.expressions.typist import type_of

_MOMENTS = frozenset([Kind.DATE, Kind.DATETIME])


def rearranged(node: Comparison, terms: Terms) -> Comparison:
    """Return the comparison without a sum of a moment and a length of time."""
    if type_of(node.left, terms).kind not in _MOMENTS:
        return node
    left, before = _apart(node.left, terms)
    right, after = _apart(node.right, terms)
    if not before and not after:
        return node
    lengths = [*after, *(_negative(length) for length in before)]
    return replace(node, left=Arithmetic("-", left, right), right=_sum(lengths))


def _apart(node: Node, terms: Terms) -> tuple[Node, list[Node]]:
    """Return a moment without the lengths of time that are added to it, and those."""
    if not isinstance(node, Arithmetic):
        return node, []
    base, lengths = _apart(node.left, terms)
    length = node.right if node.operator == "+" else _negative(node.right)
    return base, [*lengths, length]


def _negative(node: Node) -> Node:
    match node:
        case Literal(timedelta() as value):
            return Literal(-value, node.span)
        case Minus(operand):
            return operand
        case _:
            return Minus(node, node.span)


def _sum(lengths: list[Node]) -> Node:
    written = timedelta()
    found: Node | None = None
    for length in lengths:
        if isinstance(length, Literal) and isinstance(length.value, timedelta):
            written += length.value
        elif found is None:
            found = length
        elif isinstance(length, Minus):
            found = Arithmetic("-", found, length.operand)
        else:
            found = Arithmetic("+", found, length)
    if found is None:
        return Literal(written)
    return Arithmetic("+", found, Literal(written)) if written else found
