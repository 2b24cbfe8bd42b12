"""Reads what raises and catches errors."""

import ast
from collections.abc import Sequence
from typing import Protocol

from backwright.check.facts.expressions import ExpressionReader
from backwright.check.facts.forms import Handler, Raise
from backwright.check.facts.ledger import Ledger
from backwright.check.facts.measures import is_explained, is_stub


class Statements(Protocol):
    """Reads the statements within."""

    def block(self, body: Sequence[ast.stmt]) -> None:
        """Read statements in order."""

    def nested(self, body: Sequence[ast.stmt]) -> None:
        """Read statements one level deeper."""


class ErrorReader:
    """Notes raises and handlers."""

    def __init__(
        self, ledger: Ledger, expr: ExpressionReader, text: str, statements: Statements
    ) -> None:
        self._ledger = ledger
        self._expr = expr
        self._text = text
        self._statements = statements

    def attempt(self, node: ast.Try) -> None:
        """Read a `try` with its handlers."""
        self._statements.nested(node.body)
        for handler in node.handlers:
            self._handler(handler, node.lineno)
        self._ledger.tally.complexity += bool(node.orelse)
        self._statements.block(node.orelse)
        self._statements.block(node.finalbody)

    def _handler(self, node: ast.ExceptHandler, tried: int) -> None:
        ledger = self._ledger
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        types = tuple(self._expr.read(kind) for kind in kinds if kind is not None)
        outer, ledger.handler = ledger.handler, len(ledger.handlers)
        raises = any(
            isinstance(inner, ast.Raise)
            for statement in node.body
            for inner in ast.walk(statement)
        )
        ledger.handlers.append(
            Handler(
                types,
                node.name or "",
                node.lineno,
                node.col_offset + 1,
                ledger.scope,
                is_stub(node.body) and not is_explained(self._text, node),
                raises,
                node.end_lineno or node.lineno,
                tried,
            )
        )
        ledger.tally.complexity += 1
        self._statements.nested(node.body)
        ledger.handler = outer

    def error(self, node: ast.Raise) -> None:
        """Read a `raise`."""
        error = self._expr.optional(node.exc)
        cause = self._expr.optional(node.cause)
        ledger = self._ledger
        ledger.raises.append(
            Raise(
                error,
                cause,
                node.lineno,
                node.col_offset + 1,
                ledger.scope,
                ledger.handler,
            )
        )
