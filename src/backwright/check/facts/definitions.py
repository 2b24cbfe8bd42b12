"""Reads definitions: functions and classes, and what is said of them."""

import ast
from collections.abc import Callable, Sequence

from backwright.check.facts.expr import Expr, Flag, name_of
from backwright.check.facts.expressions import ExpressionReader
from backwright.check.facts.forms import Class, Field, Function, Param
from backwright.check.facts.ledger import Ledger, Tally
from backwright.check.facts.measures import is_stub, lines_of, listed, size_of

Definition = ast.FunctionDef | ast.AsyncFunctionDef


class DefinitionReader:
    """Notes functions and classes; their bodies are read by `block`."""

    def __init__(
        self,
        ledger: Ledger,
        expressions: ExpressionReader,
        block: Callable[[Sequence[ast.stmt]], None],
    ) -> None:
        self._ledger = ledger
        self._expr = expressions
        self._block = block
        self._names: list[str] = []

    def function(self, node: Definition) -> None:
        """Note a function and read its body."""
        ledger = self._ledger
        index = len(ledger.functions)
        ledger.functions.append(None)
        decorators = tuple(
            found
            for item in node.decorator_list
            if (found := self._expr.flagged(item, Flag.DECORATOR)) is not None
        )
        params = self._params(node.args)
        ledger.listed |= listed(node.lineno, _parameters(node.args))
        returns = self._expr.annotation(node.returns)
        owner = (ledger.klass, ledger.scope)
        qualname = ".".join([*self._names, node.name])
        tally = self._body(node, index)
        said = (decorators, params, returns)
        size = size_of(_first_line(node), node.end_lineno or 0, ledger.listed)
        ledger.functions[index] = _function(node, qualname, owner, said, (tally, size))

    def _body(self, node: Definition, index: int) -> Tally:
        ledger = self._ledger
        place = (ledger.scope, ledger.klass, ledger.loop, ledger.failing, ledger.tally)
        ledger.scope, ledger.klass, ledger.loop, ledger.failing = index, -1, -1, 0
        tally = ledger.tally = Tally()
        self._names.append(node.name)
        self._block(node.body)
        self._names.pop()
        ledger.scope, ledger.klass, ledger.loop, ledger.failing, ledger.tally = place
        return tally

    def _params(self, given: ast.arguments) -> tuple[Param, ...]:
        plain = [*given.posonlyargs, *given.args]
        gap: list[ast.expr | None] = [None] * (len(plain) - len(given.defaults))
        found = [
            self._param(arg, default, "positional")
            for arg, default in zip(plain, [*gap, *given.defaults], strict=True)
        ]
        if given.vararg:
            found.append(self._param(given.vararg, None, "*"))
        for arg, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
            found.append(self._param(arg, default, "keyword"))
        if given.kwarg:
            found.append(self._param(given.kwarg, None, "**"))
        return tuple(found)

    def _param(self, arg: ast.arg, default: ast.expr | None, kind: str) -> Param:
        return Param(
            arg.arg,
            self._expr.annotation(arg.annotation),
            self._expr.optional(default),
            kind,
            arg.lineno,
            arg.col_offset + 1,
        )

    def klass(self, node: ast.ClassDef) -> None:
        """Note a class and read its body."""
        ledger = self._ledger
        index = len(ledger.classes)
        ledger.classes.append(None)
        said = (
            self._expr.many(node.bases),
            tuple((one.arg or "", self._expr.read(one.value)) for one in node.keywords),
            self._expr.many(node.decorator_list),
        )
        first, assigned = len(ledger.functions), len(ledger.assigns)
        fields = [item for item in node.body if isinstance(item, ast.AnnAssign)]
        ledger.listed.update(*map(lines_of, fields))
        qualname = self._class_body(node, index)
        last = node.end_lineno or node.lineno
        ledger.classes[index] = Class(
            node.name,
            qualname,
            node.lineno,
            node.col_offset + 1 + len("class "),
            last,
            *said,
            *self._members(first, index, assigned),
            size_of(node.lineno, last, ledger.listed),
            ast.get_docstring(node, clean=False) is not None,
            ledger.scope,
        )

    def _class_body(self, node: ast.ClassDef, index: int) -> str:
        """Read the body; return the name with all that is around it."""
        outer, self._ledger.klass = self._ledger.klass, index
        self._names.append(node.name)
        self._block(node.body)
        qualname = ".".join(self._names)
        self._names.pop()
        self._ledger.klass = outer
        return qualname

    def _members(
        self, first: int, index: int, assigned: int
    ) -> tuple[tuple[Field, ...], dict[str, int], dict[str, Expr]]:
        return (
            self._fields(assigned, self._ledger.scope),
            self._methods(first, index),
            self._instance(first, index, assigned),
        )

    def _fields(self, first: int, scope: int) -> tuple[Field, ...]:
        return tuple(
            Field(made.target, made.annotation, made.value, made.line, made.column)
            for made in self._ledger.assigns[first:]
            if made.scope == scope and made.form == "field"
        )

    def _methods(self, first: int, index: int) -> dict[str, int]:
        return {
            made.name: first + place
            for place, made in enumerate(self._ledger.functions[first:])
            if made is not None and made.klass == index
        }

    def _instance(self, first: int, index: int, assigned: int) -> dict[str, Expr]:
        own = set(self._methods(first, index).values())
        found: dict[str, Expr] = {}
        for made in self._ledger.assigns[assigned:]:
            name = made.target.removeprefix("self.")
            value = made.annotation or made.value
            if made.scope in own and name != made.target and value is not None:
                resolved = self._parameter_type(made.scope, value)
                found.setdefault(name, resolved)
        return found

    def _parameter_type(self, scope: int, value: Expr) -> Expr:
        function = self._ledger.functions[scope]
        for param in function.params if function else ():
            if name_of(value) == param.name:
                return param.annotation or param.default or value
        return value


def _function(
    node: Definition,
    qualname: str,
    owner: tuple[int, int],
    said: tuple[tuple[Expr, ...], tuple[Param, ...], Expr | None],
    measured: tuple[Tally, int],
) -> Function:
    is_async = isinstance(node, ast.AsyncFunctionDef)
    documented = ast.get_docstring(node, clean=False) is not None
    decorators, params, returns = said
    tally, size = measured
    return Function(
        node.name,
        qualname,
        node.lineno,
        node.col_offset + 1 + len("async def " if is_async else "def "),
        node.end_lineno or node.lineno,
        is_async,
        *owner,
        params,
        returns,
        decorators,
        documented,
        size,
        tally.complexity,
        tally.depth,
        tally.generator,
        is_stub(node.body),
    )


def _parameters(given: ast.arguments) -> list[ast.arg]:
    return [*given.posonlyargs, *given.args, *given.kwonlyargs]


def _first_line(node: Definition) -> int:
    """Return where the body begins, behind the docstring."""
    documented = ast.get_docstring(node, clean=False) is not None
    body = node.body[documented:]
    return body[0].lineno if body else (node.end_lineno or 0) + 1
