"""A list, set, tuple or mapping with each element on lines of its own."""

import ast
from collections.abc import Sequence
from itertools import pairwise

from backwright.merge.outline import Key, Piece, numbered
from backwright.merge.placing import Placed, units_of
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
    whole = own[-1]
    apart = all(left[1] < right[0] for left, right in pairwise(elements))
    inside = elements and elements[0][0] > whole.first and elements[-1][1] < whole.last
    if not apart or not inside or statement.value.end_lineno != whole.last:
        return None
    rows = lines(whole.unit.text)
    head = [
        Unit(row, ("row", row.strip())) for row in rows[: elements[0][0] - whole.first]
    ]
    head[0] = Unit(head[0].text, head[0].key, whole.unit.blank)
    return Piece(
        key,
        (*units_of(own[:-1]), *head),
        numbered(_parts(rows, elements, whole.first)),
        tuple(map(_row, rows[elements[-1][1] - whole.first + 1 :])),
        meaning=tuple(placed.unit.key for placed in own),
    )


def _parts(rows: Sequence[str], elements: Sequence[Element], start: int) -> list[Piece]:
    """Return the elements; a comment above one belongs to it."""
    parts: list[Piece] = []
    above = elements[0][0]
    for _, last, name in elements:
        units = map(_row, rows[above - start : last - start + 1])
        parts.append(Piece(name, tuple(units)))
        above = last + 1
    return parts


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
