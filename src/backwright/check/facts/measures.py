"""Measures of what is read: how long it is, and whether it does anything."""

import ast
import re
from collections.abc import Collection, Iterable

Item = ast.expr | ast.keyword | ast.arg | ast.alias | ast.AnnAssign
EXPLAINED = re.compile(
    r"#(?!\s*(?:noqa|nosec|type:|pragma|pylint|todo|fixme))", re.IGNORECASE
)


def listed(opening: int, items: Iterable[Item]) -> set[int]:
    """Return the lines of a list that hold an item and no more.

    Nobody reads a list as they read steps: forty arguments by name are no longer to
    the eye than four. An item of several lines is counted, so no step hides in one.

    Args:
        opening: The line where the list begins.
        items: Its items.
    """
    return {item.lineno for item in items if opening < item.lineno == item.end_lineno}


def lines_of(field: ast.AnnAssign) -> range:
    """Return the lines of a field: what it holds is said, not done, however long."""
    return range(field.lineno, (field.end_lineno or field.lineno) + 1)


def closing(text: str) -> set[int]:
    """Return the lines that only close brackets."""
    return {
        number
        for number, line in enumerate(text.split("\n"), 1)
        if line and not line.strip(" )]},:")
    }


def size_of(first: int, last: int, lists: Collection[int]) -> int:
    """Return how many lines there are to read, those of lists not counted."""
    return sum(line not in lists for line in range(first, last + 1))


def is_stub(body: Iterable[ast.stmt]) -> bool:
    """Tell whether a body does nothing: docstring, `...`, `pass`, not implemented."""
    return all(_does_nothing(statement) for statement in body)


def _does_nothing(node: ast.stmt) -> bool:
    if isinstance(node, ast.Raise):
        raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Pass)


def takes_all(case: ast.match_case) -> bool:
    """Tell whether a case is `case _` or `case name`, and takes anything."""
    taken = case.pattern
    return isinstance(taken, ast.MatchAs) and taken.pattern is None and not case.guard


def is_explained(text: str, node: ast.ExceptHandler) -> bool:
    """Tell whether a comment in a handler says why it does what it does."""
    last = node.body[-1].end_lineno or node.lineno
    lines = text.split("\n")[node.lineno - 1 : last]
    return any(EXPLAINED.search(line) for line in lines)
