"""Measures of a function: how long it is, and whether it does anything."""

import ast
from collections.abc import Sequence


def size_of(node: ast.FunctionDef | ast.AsyncFunctionDef, *, documented: bool) -> int:
    """Return a function's lines without signature and docstring."""
    body = node.body[1:] if documented else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 0


def is_stub(body: Sequence[ast.stmt]) -> bool:
    """Tell whether a body does nothing: docstring, `...`, `pass`, not implemented."""
    return all(_does_nothing(statement) for statement in body)


def _does_nothing(node: ast.stmt) -> bool:
    if isinstance(node, ast.Raise):
        raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Pass)
