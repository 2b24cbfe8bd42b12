"""Reads what gives names their values."""

import ast

from backwright.check.facts.expr import Expr
from backwright.check.facts.expressions import ExpressionReader
from backwright.check.facts.forms import Assign
from backwright.check.facts.ledger import Ledger
from backwright.check.facts.targets import ast_name


class BindingReader:
    """Notes assignments, of whatever form."""

    def __init__(self, ledger: Ledger, expressions: ExpressionReader) -> None:
        self._ledger = ledger
        self._expr = expressions

    def bind(
        self,
        target: ast.AST,
        annotation: Expr | None,
        value: Expr | None,
        node: ast.AST,
        form: str,
    ) -> None:
        """Note that a target is given a value; `a[b] = …` is a change of `a`."""
        if isinstance(target, ast.Subscript):
            self._expr.read(target.slice)
            self.bind(target.value, None, value, node, "[]")
            return
        name = self._name(target)
        if name:
            in_class = self._ledger.klass >= 0 and form == "="
            line = getattr(node, "lineno", 0)
            column = getattr(node, "col_offset", 0) + 1
            place = (line, column, self._ledger.scope, self._ledger.loop)
            made = Assign(
                name, annotation, value, *place, "field" if in_class else form
            )
            self._ledger.assigns.append(made)

    def _name(self, target: ast.AST) -> str:
        name = ast_name(target)
        if isinstance(target, ast.Attribute):
            self._ledger.words.add(target.attr)
            if not name:
                self._expr.read(target.value)
                return f".{target.attr}"
        return name

    def assign(self, node: ast.Assign) -> None:
        """Note `a = b = value`."""
        value = self._expr.read(node.value)
        for target in node.targets:
            self.bind(target, None, value, node, "=")

    def annotated(self, node: ast.AnnAssign) -> None:
        """Note `a: T = value`."""
        annotation = self._expr.annotation(node.annotation)
        self.bind(node.target, annotation, self._expr.optional(node.value), node, "=")

    def augmented(self, node: ast.AugAssign) -> None:
        """Note `a += value`."""
        value = self._expr.read(node.value)
        if isinstance(node.target, ast.Name):
            self._ledger.words.add(node.target.id)
        self.bind(node.target, None, value, node, "+=")
