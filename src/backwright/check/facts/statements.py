"""Reads statements: definitions, assignments, loops, and the bodies they stand in."""

import ast
from collections.abc import Callable, Sequence
from typing import Any

from backwright.check.facts.bindings import BindingReader
from backwright.check.facts.definitions import DefinitionReader
from backwright.check.facts.errors import ErrorReader
from backwright.check.facts.expr import Call, Expr, Flag
from backwright.check.facts.expressions import ExpressionReader
from backwright.check.facts.forms import Access, Exit, Loop, Return
from backwright.check.facts.imports import read_import, read_import_from
from backwright.check.facts.ledger import Ledger
from backwright.check.facts.measures import takes_all
from backwright.check.facts.targets import ast_name

EXPECTING = frozenset({"raises", "assertRaises", "assertRaisesRegex"})


class StatementReader:
    """Walks the statements of one module and fills a ledger."""

    def __init__(self, module: str, text: str, *, package: bool) -> None:
        self.ledger = Ledger()
        self._module = module
        self._package = package
        self._expr = ExpressionReader(self.ledger)
        self._bindings = BindingReader(self.ledger, self._expr)
        self._definitions = DefinitionReader(self.ledger, self._expr, self.block)
        self._errors = ErrorReader(self.ledger, self._expr, text, self)
        self._readers = self._table()

    def _table(self) -> dict[type, Callable[[Any], None]]:
        return {
            ast.FunctionDef: self._definitions.function,
            ast.AsyncFunctionDef: self._definitions.function,
            ast.ClassDef: self._definitions.klass,
            ast.Import: self._import,
            ast.ImportFrom: self._import,
            ast.Assign: self._bindings.assign,
            ast.AnnAssign: self._bindings.annotated,
            ast.AugAssign: self._bindings.augmented,
            ast.For: self._for,
            ast.AsyncFor: self._for,
            ast.While: self._while,
            ast.If: self._if,
            ast.With: self._with,
            ast.AsyncWith: self._with,
            ast.Try: self._errors.attempt,
            ast.TryStar: self._errors.attempt,
            ast.Return: self._return,
            ast.Raise: self._errors.error,
            ast.Expr: self._expression,
            ast.Match: self._match,
            ast.Assert: self._assert,
            ast.Global: self._global,
        }

    def block(self, body: Sequence[ast.stmt]) -> None:
        """Read statements in order."""
        for node in body:
            reader = self._readers.get(node.__class__)
            if reader is not None:
                reader(node)
            else:
                self._other(node)

    def nested(self, body: Sequence[ast.stmt]) -> None:
        """Read statements one level deeper."""
        tally = self.ledger.tally
        tally.level += 1
        tally.depth = max(tally.depth, tally.level)
        self.block(body)
        tally.level -= 1
        loop = self.ledger.loop
        if loop >= 0 and body and _leaves(body):
            last = body[-1].end_lineno or body[-1].lineno
            self.ledger.exits.append(Exit(body[0].lineno, last, loop))

    def _other(self, node: ast.stmt) -> None:
        # `del`, `assert`, `type X = …`, and whatever a newer Python brings.
        name = getattr(node, "name", None)
        value = getattr(node, "value", None)
        if isinstance(name, ast.Name) and isinstance(value, ast.expr):
            self._bindings.bind(name, None, self._expr.read(value), node, "=")
            return
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self._expr.read(child)
            elif isinstance(child, ast.stmt):
                self.block([child])

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        if isinstance(node, ast.Import):
            read_import(self.ledger, node)
        else:
            read_import_from(self.ledger, node, self._module, package=self._package)

    def _in_loop(self, kind: str, target: str, over: Expr | None, line: int) -> int:
        ledger = self.ledger
        outer = ledger.loop
        ledger.loops.append(Loop(kind, target, over, line, ledger.scope, outer))
        ledger.loop = len(ledger.loops) - 1
        return outer

    def _for(self, node: ast.For | ast.AsyncFor) -> None:
        over = self._expr.read(node.iter)
        kind = "async for" if isinstance(node, ast.AsyncFor) else "for"
        outer = self._in_loop(kind, ast_name(node.target), over, node.lineno)
        self._bindings.bind(node.target, None, over, node, "for")
        self.ledger.tally.complexity += 1
        self.nested(node.body)
        self.ledger.loop = outer
        self.block(node.orelse)

    def _while(self, node: ast.While) -> None:
        outer = self._in_loop("while", "", None, node.lineno)
        self._expr.read(node.test)
        self.ledger.tally.complexity += 1
        self.nested(node.body)
        self.ledger.loop = outer
        self.block(node.orelse)

    def _if(self, node: ast.If) -> None:
        test = ast_name(node.test)
        self._expr.read(node.test)
        if ast_name(getattr(node.test, "left", node.test)) == "__name__":
            self._by_hand(node)
            return
        outer = self.ledger.typing_only
        self.ledger.typing_only = outer or test.endswith("TYPE_CHECKING")
        self.ledger.tally.complexity += 1
        self.nested(node.body)
        self.ledger.typing_only = outer
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            # `elif` nests no deeper.
            self.block(node.orelse)
        else:
            self.nested(node.orelse)

    def _by_hand(self, node: ast.If) -> None:
        """Read what only runs when somebody starts the file: no code of the service.

        Its names are used and its texts may be secrets, but it takes no requests.
        """
        ledger = self.ledger
        calls, accesses = len(ledger.calls), len(ledger.accesses)
        imports = len(ledger.imports)
        self.block(node.body)
        ledger.words.update(
            made.target.rpartition(".")[2] for made in ledger.imports[imports:]
        )
        ledger.by_hand += ledger.calls[calls:]
        del ledger.calls[calls:], ledger.accesses[accesses:], ledger.imports[imports:]
        self.nested(node.orelse)

    def _with(self, node: ast.With | ast.AsyncWith) -> None:
        failing = 0
        for item in node.items:
            value = self._expr.read(item.context_expr)
            failing |= isinstance(value, Call) and value.method in EXPECTING
            if item.optional_vars is not None:
                self._bindings.bind(item.optional_vars, None, value, node, "with")
        self.ledger.failing += failing
        self.nested(node.body)
        self.ledger.failing -= failing

    def _return(self, node: ast.Return) -> None:
        value = self._expr.flagged(node.value, Flag.RETURNED)
        self._gives(value, node, "return")

    def _gives(self, value: Expr | None, node: ast.AST, kind: str) -> None:
        line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", 0) + 1
        self.ledger.returns.append(Return(value, line, column, self.ledger.scope, kind))

    def _assert(self, node: ast.Assert) -> None:
        self.ledger.asserts.append(node.lineno)
        self._expr.read(node.test)
        self._expr.optional(node.msg)

    def _global(self, node: ast.Global) -> None:
        ledger = self.ledger
        place = (node.lineno, node.col_offset + 1, ledger.scope, ledger.loop)
        ledger.shared.extend(Access(name, *place) for name in node.names)

    def _expression(self, node: ast.Expr) -> None:
        value = node.value
        if isinstance(value, ast.Yield):
            self.ledger.tally.generator = True
            self._gives(self._expr.optional(value.value), node, "yield")
        else:
            self._expr.flagged(value, Flag.DISCARDED)

    def _match(self, node: ast.Match) -> None:
        self._expr.read(node.subject)
        for case in node.cases:
            for inner in ast.walk(case.pattern):
                if isinstance(inner, ast.MatchValue):
                    self._expr.read(inner.value)
                elif isinstance(inner, ast.MatchClass):
                    self._expr.read(inner.cls)
            if case.guard is not None:
                self._expr.read(case.guard)
            # What takes all that is left is an `else`.
            self.ledger.tally.complexity += not takes_all(case)
            self.nested(case.body)


def _leaves(body: Sequence[ast.stmt]) -> bool:
    """Tell whether a block ends by leaving the loop, and cannot go on before."""
    return isinstance(body[-1], ast.Return | ast.Raise | ast.Break) and not any(
        isinstance(inner, ast.Continue)
        for statement in body
        for inner in ast.walk(statement)
    )
