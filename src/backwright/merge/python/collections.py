"""A list, set, tuple or mapping with each element on lines of its own."""

import ast
from collections.abc import Sequence
from itertools import pairwise

from backwright.merge.outline import Key, Piece, numbered
from backwright.merge.placing import Placed
from backwright.merge.units import Unit, lines

Element = tuple[int, int, Key]
"""The first and last row of an element, and its key."""


def collection(statement: ast.stmt, own: Sequence[Placed], key: Key) -> Piece | None:
    """Return an assignment of a collection as a piece of its elements, if it is one.

    Args:
        statement: The statement.
        own: Its units, with the comments before it.
        key: Its key.
    """
    if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
        return None
    elements = _elements(statement.value)
    rows = lines(own[-1].unit.text)
    start = own[-1].first
    apart = all(left[1] < right[0] for left, right in pairwise(elements))
    inside = elements and elements[0][0] > start and elements[-1][1] < own[-1].last
    if not apart or not inside or statement.value.end_lineno != own[-1].last:
        return None
    parts: list[Piece] = []
    above = elements[0][0]
    first = above
    for _, last, name in elements:
        units = [_row(row) for row in rows[above - start : last - start + 1]]
        parts.append(Piece(name, tuple(units)))
        above = last + 1
    opening = [Unit(row, ("row", row.strip())) for row in rows[: first - start]]
    opening[0] = Unit(opening[0].text, opening[0].key, own[-1].unit.blank)
    comments = tuple(placed.unit for placed in own[:-1])
    return Piece(
        key,
        (*comments, *opening),
        numbered(parts),
        tuple(_row(row) for row in rows[above - start :]),
        meaning=tuple(placed.unit.key for placed in own),
    )


def _elements(value: ast.expr) -> list[Element]:
    match value:
        case (
            ast.List(elts=elements) | ast.Set(elts=elements) | ast.Tuple(elts=elements)
        ):
            return [
                _element(each, each, ("item", ast.unparse(each))) for each in elements
            ]
        case ast.Dict(keys=keys, values=values):
            return [
                _element(key or held, held, ("name", ast.unparse(key or held)))
                for key, held in zip(keys, values, strict=True)
            ]
    return []


def _element(first: ast.expr, last: ast.expr, key: Key) -> Element:
    return first.lineno, last.end_lineno or last.lineno, key


def _row(row: str) -> Unit:
    code = row.strip()
    return Unit(row, ("row", code.removesuffix(",")))
