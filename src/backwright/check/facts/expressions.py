"""Reads expressions: from CPython's syntax tree to ours, noting calls on the way."""

import ast
import re
from collections.abc import Callable, Sequence
from typing import Any

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Flag,
    Items,
    Member,
    Operation,
    Pairs,
    Ref,
    Subscript,
    Text,
)
from backwright.check.facts.forms import Access
from backwright.check.facts.ledger import Ledger
from backwright.check.facts.measures import listed
from backwright.check.facts.operations import OperationReader

HEADER = re.compile(r"\w{1,20}(?:-\w{1,20}){1,5}")


class ExpressionReader:
    """Turns syntax into `Expr`; `read` is called a million times a run."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._flags = 0
        self._deferred = 0
        self._readers = self._table(OperationReader(ledger, self.read))

    def _table(self, operations: OperationReader) -> dict[type, Callable[[Any], Expr]]:
        return {
            ast.Name: self._name,
            ast.Attribute: self._attribute,
            ast.Constant: self._constant,
            ast.Call: self._call,
            ast.Await: self._await,
            ast.JoinedStr: self._text,
            ast.FormattedValue: self._formatted,
            ast.Subscript: self._subscript,
            ast.Tuple: self._items,
            ast.List: self._items,
            ast.Set: self._items,
            ast.Dict: self._dict,
            ast.Compare: operations.compare,
            ast.BinOp: operations.binary,
            ast.BoolOp: operations.boolean,
            ast.UnaryOp: operations.unary,
            ast.Lambda: self._lambda,
            ast.ListComp: operations.comprehension,
            ast.SetComp: operations.comprehension,
            ast.GeneratorExp: operations.comprehension,
            ast.DictComp: operations.comprehension,
        }

    def read(self, node: ast.AST) -> Expr:
        """Return the expression."""
        reader = self._readers.get(node.__class__)
        return self._other(node) if reader is None else reader(node)

    def optional(self, node: ast.AST | None) -> Expr | None:
        """Return the expression, if there is one."""
        return None if node is None else self.read(node)

    def annotation(self, node: ast.expr | None) -> Expr | None:
        """Return an annotation; one in quotes is read as well."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                return self.read(ast.parse(node.value, mode="eval").body)
            except (SyntaxError, ValueError):
                return None
        return self.optional(node)

    def many(self, nodes: Sequence[ast.AST]) -> tuple[Expr, ...]:
        """Return all of them."""
        return tuple([self.read(node) for node in nodes])

    def flagged(self, node: ast.AST | None, flag: int) -> Expr | None:
        """Return the expression; if it is a call, say so of it."""
        if node is None:
            return None
        self._flags |= flag
        found = self.read(node)
        self._flags = 0
        return found

    def _name(self, node: ast.Name) -> Expr:
        self._ledger.words.add(node.id)
        return Ref(node.id)

    def _chain(self, node: ast.expr) -> str:
        names: list[str] = []
        while node.__class__ is ast.Attribute:
            names.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return ""
        names.append(node.id)
        self._ledger.words.update(names)
        return ".".join(names[::-1])

    def _attribute(self, node: ast.Attribute) -> Expr:
        name = self._chain(node)
        if not name:
            self._ledger.words.add(node.attr)
            return Member(self.read(node.value), node.attr)
        ledger = self._ledger
        ledger.accesses.append(
            Access(name, node.lineno, node.col_offset + 1, ledger.scope, ledger.loop)
        )
        return Ref(name)

    def _constant(self, node: ast.Constant) -> Expr:
        value = node.value
        if value.__class__ is str and "-" in value and HEADER.fullmatch(value):
            self._ledger.words.add(value)
        return Ref("...") if value is ... else Const(value)

    def _call(self, node: ast.Call) -> Expr:
        flags, self._flags = self._flags, 0
        ledger = self._ledger
        name, on = self._called(node.func)
        flags |= Flag.DEFERRED if self._deferred else 0
        flags |= Flag.FAILING if ledger.failing else 0
        column = node.col_offset + 1
        end = (node.end_col_offset or 0) + 1
        call = Call(
            name,
            on,
            tuple([self.read(arg) for arg in node.args]),
            tuple([(word.arg or "", self.read(word.value)) for word in node.keywords]),
            node.lineno,
            column,
            end if node.end_lineno == node.lineno else column + len(name),
            ledger.scope,
            ledger.loop,
            flags,
        )
        ledger.calls.append(call)
        if node.end_lineno != node.lineno:
            ledger.listed |= listed(node.lineno, [*node.args, *node.keywords])
        return call

    def _called(self, func: ast.expr) -> tuple[str, Expr | None]:
        name = self._chain(func)
        if name:
            return name, None
        if isinstance(func, ast.Attribute):
            self._ledger.words.add(func.attr)
            return f".{func.attr}", self.read(func.value)
        return ".", self.read(func)

    def _await(self, node: ast.Await) -> Expr:
        self._flags |= Flag.AWAITED
        found = self.read(node.value)
        self._flags = 0
        return found

    def _text(self, node: ast.JoinedStr) -> Expr:
        return Text(self.many(node.values))

    def _formatted(self, node: ast.FormattedValue) -> Expr:
        return self.read(node.value)

    def _subscript(self, node: ast.Subscript) -> Expr:
        return Subscript(self.read(node.value), self.read(node.slice))

    def _items(self, node: ast.Tuple | ast.List | ast.Set) -> Expr:
        self._ledger.listed |= listed(node.lineno, node.elts)
        return Items(type(node).__name__.lower(), self.many(node.elts))

    def _dict(self, node: ast.Dict) -> Expr:
        self._ledger.listed |= listed(node.lineno, node.values)
        keys = [None if key is None else self.read(key) for key in node.keys]
        return Pairs(tuple(zip(keys, self.many(node.values), strict=True)))

    def _lambda(self, node: ast.Lambda) -> Expr:
        loop, self._ledger.loop = self._ledger.loop, -1
        self._deferred += 1
        body = self.read(node.body)
        self._deferred -= 1
        self._ledger.loop = loop
        return Operation("lambda", (body,))

    def _other(self, node: ast.AST) -> Expr:
        if isinstance(node, ast.Yield | ast.YieldFrom):
            self._ledger.tally.generator = True
        parts = [
            self.read(child)
            for child in ast.iter_child_nodes(node)
            if isinstance(child, ast.expr)
        ]
        kind = type(node).__name__
        return Operation(OTHERS.get(kind, kind.lower()), tuple(parts))


OTHERS = {"IfExp": "if", "Starred": "*", "NamedExpr": ":="}
