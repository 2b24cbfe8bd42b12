"""Measures of a function: lines, branches, depth."""

import ast
from collections.abc import Sequence
from typing import NamedTuple

BRANCHES = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.ExceptHandler,
    ast.IfExp,
    ast.comprehension,
    ast.match_case,
)
BLOCKS = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.With,
    ast.AsyncWith,
    ast.Try,
    ast.TryStar,
    ast.Match,
)
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
LEAVES = (ast.Import, ast.ImportFrom, ast.Pass, ast.Global, ast.Nonlocal)


class Measure(NamedTuple):
    """How large a function is."""

    size: int
    complexity: int
    depth: int
    generator: bool


def measure(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Measure:
    """Measure a function; what it defines inside counts by its lines only."""
    body = node.body
    if ast.get_docstring(node, clean=False) is not None:
        body = body[1:]
    size = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
    counter = _Counter()
    for statement in body:
        counter.count(statement, 0)
    return Measure(size, counter.complexity, counter.depth, counter.generator)


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


class _Counter:
    def __init__(self) -> None:
        self.complexity = 1
        self.depth = 0
        self.generator = False

    def count(self, node: ast.AST, depth: int) -> None:
        if isinstance(node, DEFINITIONS):
            return
        if isinstance(node, BRANCHES):
            self.complexity += 1
        elif isinstance(node, ast.BoolOp):
            self.complexity += len(node.values) - 1
        elif isinstance(node, (ast.Yield, ast.YieldFrom)):
            self.generator = True
        if isinstance(node, BLOCKS):
            depth += 1
            self.depth = max(self.depth, depth)
        for name in node._fields:
            self._count_field(node, name, depth)

    def _count_field(self, node: ast.AST, name: str, depth: int) -> None:
        value = getattr(node, name, None)
        if isinstance(value, list):
            # `elif` is an `if` alone in `orelse`: it nests no deeper.
            chained = name == "orelse" and len(value) == 1 and isinstance(node, ast.If)
            inner = depth - 1 if chained and isinstance(value[0], ast.If) else depth
            for child in value:
                if isinstance(child, ast.AST):
                    self.count(child, inner)
        elif isinstance(value, (ast.expr, ast.stmt)):
            self.count(value, depth)
