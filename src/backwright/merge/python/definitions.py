"""Python by definition: functions, classes and their members, assignments, imports."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backwright.merge.outline import Key, NoOutline, Piece, numbered
from backwright.merge.placing import Placed, loose, split_comments, units_of
from backwright.merge.python.collections import collection
from backwright.merge.python.imports import import_key, import_listing
from backwright.merge.python.logical_lines import logical_lines
from backwright.merge.python.parsing import Unparsable, parse

Definition = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
DEEPEST = 2
"""How many empty lines stand around a definition of a module."""


def outline(text: str) -> Piece:
    """Return a module as a piece.

    Raises:
        NoOutline: It does not parse.
    """
    try:
        tree = parse(text)
    except Unparsable as error:
        raise NoOutline from error
    return Piece(("module",), parts=_Block(logical_lines(text), 0).pieces(tree.body))


@dataclass(frozen=True, slots=True)
class _Block:
    """The statements of one block and the units they are made of."""

    placed: Sequence[Placed]
    depth: int

    def pieces(self, statements: Sequence[ast.stmt]) -> tuple[Piece, ...]:
        rest = list(self.placed)
        found: list[Piece] = []
        for index, group in enumerate(_groups(statements)):
            end = self._end(group[-1], rest)
            mine = [placed for placed in rest if placed.first <= end]
            rest = rest[len(mine) :]
            apart, own = split_comments(mine, _start(group[0]))
            found += apart
            found.append(self._piece(group, own, is_first=index == 0))
        found += loose(rest)
        return numbered(found)

    def _end(self, statement: ast.stmt, placed: Sequence[Placed]) -> int:
        """Return the last row of a statement, with comments that end its block."""
        end = statement.end_lineno or 0
        if not _has_block(statement):
            return end
        for unit in placed:
            if unit.first > end:
                if not unit.is_comment or unit.indent <= statement.col_offset:
                    break
                end = unit.last
        return end

    def _piece(
        self, group: Sequence[ast.stmt], own: Sequence[Placed], *, is_first: bool
    ) -> Piece:
        statement = group[0]
        if len(group) > 1:
            return Piece(("statement", "line", _said(own)), units_of(own))
        match statement:
            case ast.Import() | ast.ImportFrom():
                text = own[-1].unit.text
                listing = import_listing(statement, text)
                return Piece(import_key(statement), units_of(own), listing=listing)
            case ast.ClassDef(body=body):
                return self._container(("class", statement.name), statement, body, own)
            case ast.If(body=body, orelse=[]):
                test = ("if", ast.unparse(statement.test))
                return self._container(test, statement, body, own)
        key = _key(statement, own, is_first=is_first)
        if collected := collection(statement, own, key):
            return collected
        apart = self._apart if isinstance(statement, Definition) else 0
        return Piece(key, units_of(own), apart=apart)

    def _container(
        self,
        key: Key,
        statement: ast.stmt,
        body: Sequence[ast.stmt],
        own: Sequence[Placed],
    ) -> Piece:
        start = _start(body[0])
        head = [placed for placed in own if placed.first < start]
        while head and head[-1].is_comment and head[-1].first > statement.lineno:
            head.pop()
        if not head or head[-1].last >= start:
            return Piece(key, units_of(own), apart=self._apart)
        inner = _Block(own[len(head) :], self.depth + 1)
        apart = self._apart if isinstance(statement, ast.ClassDef) else 0
        return Piece(key, units_of(head), inner.pieces(body), apart=apart)

    @property
    def _apart(self) -> int:
        return max(DEEPEST - self.depth, 1)


def _groups(statements: Sequence[ast.stmt]) -> Iterator[list[ast.stmt]]:
    """Yield statements; those that share a line together."""
    group: list[ast.stmt] = []
    for statement in statements:
        if group and _start(statement) > (group[-1].end_lineno or 0):
            yield group
            group = []
        group.append(statement)
    if group:
        yield group


def _key(statement: ast.stmt, own: Sequence[Placed], *, is_first: bool) -> Key:
    match statement:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return ("def", name)
        case ast.Expr(value=ast.Constant(value=str())) if is_first:
            return ("docstring",)
        case ast.Assign(targets=[target]) | ast.AnnAssign(target=target):
            return ("name", ast.unparse(target))
        case ast.Expr(value=ast.Call(func=function)):
            return ("call", ast.unparse(function), _said(own))
    return ("statement", type(statement).__name__, _said(own))


def _said(own: Sequence[Placed]) -> str:
    return repr([placed.unit.key for placed in own if not placed.is_comment])


def _start(statement: ast.stmt) -> int:
    decorators = statement.decorator_list if isinstance(statement, Definition) else []
    return min([statement.lineno, *(part.lineno for part in decorators)])


def _has_block(statement: ast.stmt) -> bool:
    return hasattr(statement, "body") or hasattr(statement, "cases")
