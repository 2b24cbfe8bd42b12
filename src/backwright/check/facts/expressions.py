"""Reads expressions: from CPython's syntax tree to ours, noting calls on the way."""

import ast
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
from backwright.check.facts.forms import Access, Comparison, Loop
from backwright.check.facts.ledger import Ledger

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


class ExpressionReader:
    """Turns syntax into `Expr`; `read` is called a million times a run."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._flags = 0
        self._deferred = 0
        self._readers: dict[type, Callable[[Any], Expr]] = {
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
            ast.Compare: self._compare,
            ast.BinOp: self._binary,
            ast.BoolOp: self._boolean,
            ast.UnaryOp: self._unary,
            ast.Lambda: self._lambda,
            ast.ListComp: self._comprehension,
            ast.SetComp: self._comprehension,
            ast.GeneratorExp: self._comprehension,
            ast.DictComp: self._comprehension,
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
        return Ref("...") if value is ... else Const(value)

    def _call(self, node: ast.Call) -> Expr:
        flags, self._flags = self._flags, 0
        ledger = self._ledger
        func, on = node.func, None
        name = self._chain(func)
        if not name and isinstance(func, ast.Attribute):
            ledger.words.add(func.attr)
            name, on = f".{func.attr}", self.read(func.value)
        elif not name:
            name, on = ".", self.read(func)
        flags |= Flag.DEFERRED if self._deferred else 0
        flags |= Flag.GUARDED if ledger.guards else 0
        call = Call(
            name,
            on,
            tuple([self.read(arg) for arg in node.args]),
            tuple([(word.arg or "", self.read(word.value)) for word in node.keywords]),
            node.lineno,
            node.col_offset + 1,
            (node.end_col_offset or 0) + 1
            if node.end_lineno == node.lineno
            else node.col_offset + 1 + len(name),
            ledger.scope,
            ledger.loop,
            flags,
        )
        ledger.calls.append(call)
        return call

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
        return Items(type(node).__name__.lower(), self.many(node.elts))

    def _dict(self, node: ast.Dict) -> Expr:
        keys = [None if key is None else self.read(key) for key in node.keys]
        return Pairs(tuple(zip(keys, self.many(node.values), strict=True)))

    def _compare(self, node: ast.Compare) -> Expr:
        parts = (self.read(node.left), *self.many(node.comparators))
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

    def _binary(self, node: ast.BinOp) -> Expr:
        # A long sum leans to the left: follow it in a loop, not by recursion.
        operator, right = node.op, [node.right]
        left = node.left
        while isinstance(left, ast.BinOp) and type(left.op) is type(operator):
            right.append(left.right)
            left = left.left
        return Operation(symbol(operator), self.many([left, *right[::-1]]))

    def _boolean(self, node: ast.BoolOp) -> Expr:
        self._ledger.tally.complexity += len(node.values) - 1
        return Operation(symbol(node.op), self.many(node.values))

    def _unary(self, node: ast.UnaryOp) -> Expr:
        found = self.read(node.operand)
        if isinstance(node.op, ast.USub) and isinstance(found, Const):
            value = found.value
            if isinstance(value, (int, float, complex)):
                return Const(-value)
        return Operation(symbol(node.op), (found,))

    def _lambda(self, node: ast.Lambda) -> Expr:
        loop, self._ledger.loop = self._ledger.loop, -1
        self._deferred += 1
        body = self.read(node.body)
        self._deferred -= 1
        self._ledger.loop = loop
        return Operation("lambda", (body,))

    def _comprehension(self, node: Any) -> Expr:  # noqa: ANN401 - four kinds of node
        ledger = self._ledger
        outer = ledger.loop
        ledger.tally.complexity += len(node.generators)
        parts: list[Expr] = []
        for part in node.generators:
            iterable = self.read(part.iter)
            parts.append(iterable)
            target = ast_name(part.target)
            ledger.loops.append(
                Loop(
                    "comprehension", target, iterable, node.lineno, ledger.scope, outer
                )
            )
            ledger.loop = len(ledger.loops) - 1
            parts.extend(self.many(part.ifs))
        elements = [getattr(node, name, None) for name in ("elt", "key", "value")]
        parts[:0] = [self.read(element) for element in elements if element is not None]
        ledger.loop = outer
        return Operation("comprehension", tuple(parts))

    def _other(self, node: ast.AST) -> Expr:
        if isinstance(node, ast.IfExp):
            self._ledger.tally.complexity += 1
        elif isinstance(node, ast.Yield | ast.YieldFrom):
            self._ledger.tally.generator = True
        parts = [
            self.read(child)
            for child in ast.iter_child_nodes(node)
            if isinstance(child, ast.expr)
        ]
        kind = type(node).__name__
        return Operation(OTHERS.get(kind, kind.lower()), tuple(parts))


OTHERS = {"IfExp": "if", "Starred": "*", "NamedExpr": ":="}


def ast_name(node: ast.AST) -> str:
    """Return a target as text: `row`, `self.rows`, `key, value`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = ast_name(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    if isinstance(node, (ast.Tuple, ast.List)):
        return ", ".join(map(ast_name, node.elts))
    if isinstance(node, ast.Starred):
        return ast_name(node.value)
    return ""
