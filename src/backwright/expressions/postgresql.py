"""Says an expression in PostgreSQL's SQL."""

from datetime import date, datetime, time

from backwright.expressions.sql import Sql, Unsayable, quoted, remainder
from backwright.expressions.syntax import (
    Arithmetic,
    Matches,
    Minus,
    Moment,
    Name,
    Node,
)
from backwright.expressions.terms import Kind
from backwright.expressions.typist import type_of
from backwright.expressions.written import Binds, Written

SECONDS_OF_A_DAY = 86400


class PostgreSql(Sql):
    """Writes PostgreSQL's SQL; whole numbers are computed without overflow."""

    by_code_point = ' COLLATE "C"'

    def computed(self, node: Node) -> Written:
        """Return a value that is computed of others."""
        match node:
            case Minus(operand):
                return Written(
                    f"-{self._exact(operand).within(Binds.ATOM)}", Binds.NEGATE
                )
            case Arithmetic():
                return self._arithmetic(node)
            case Moment():
                raise Unsayable("a CHECK must not depend on the time")
        raise TypeError(node)

    def _arithmetic(self, node: Arithmetic) -> Written:
        kind = self.kind(node.left)
        if kind in {Kind.DATE, Kind.DATETIME}:
            return self._difference(node, kind)
        left, right = self._exact(node.left), self._exact(node.right)
        if node.operator == "%":
            return remainder(left, right.within(Binds.ATOM))
        return self.in_order(node, left, right)

    def _difference(self, node: Arithmetic, kind: Kind) -> Written:
        """Return the seconds between two moments."""
        inner = f"{self.value(node.left).text} - {self.value(node.right).text}"
        if kind is Kind.DATETIME:
            return Written(f"EXTRACT(EPOCH FROM ({inner}))")
        text = f"CAST({inner} AS NUMERIC) * {SECONDS_OF_A_DAY}"
        return Written(text, Binds.MULTIPLY)

    def _exact(self, node: Node) -> Written:
        """Return a number that does not overflow."""
        if self.kind(node) is Kind.FLOAT:
            raise Unsayable("floats are computed differently")
        written = self.value(node)
        if isinstance(node, Name) and not type_of(node, self._terms).scale:
            return Written(f"CAST({written.text} AS NUMERIC)")
        return written

    def matches(self, node: Matches, subject: str) -> Written:
        """Return whether a text matches."""
        pattern = node.regex.postgresql
        if pattern is None:
            raise Unsayable("too many repeats")
        return Written(f"{subject} ~ {quoted(pattern)}", Binds.COMPARE)

    def length(self, inner: str, kind: Kind) -> str:
        """Return the length of a text or of bytes."""
        function = "octet_length" if kind is Kind.BYTES else "char_length"
        return f"{function}({inner})"

    def moment(self, value: date | time) -> str:
        """Return a date, a time or an instant that was written out."""
        match value:
            case datetime():
                return f"TIMESTAMP WITH TIME ZONE '{value.isoformat(' ')}'"
            case date():
                return f"DATE '{value.isoformat()}'"
            case time():
                return f"TIME '{value.isoformat()}'"

    def truth(self, *, value: bool) -> str:
        """Return `true` or `false`."""
        return "true" if value else "false"
