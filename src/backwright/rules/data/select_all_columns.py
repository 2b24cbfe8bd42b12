"""The rule `select-all-columns`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Text, name_of, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

TEXTS = (
    "sqlalchemy.text",
    "sqlalchemy.sql.text",
    "sqlalchemy.sql.expression.text",
    "sqlmodel.text",
)
SENDERS = (
    "execute",
    "fetch",
    "fetch_all",
    "fetch_one",
    "fetchall",
    "fetchone",
    "fetchrow",
    "read_sql",
)
# Of a common table expression or of what stands in brackets the columns are known,
# of a function's answer they are what it gives.
ALL = re.compile(
    r"\s*select\s+(?:distinct\s+)?(?:\w+\.)?\*\s+from\s+(?!\(|[\w.]+\s*\()",
    re.IGNORECASE,
)


class SelectAllColumns(Rule):
    """`SELECT *` in a statement.

    What it finds:
        SQL text that selects all columns of a named table, in `text(…)` or sent
        as it is: `execute`, `fetchrow` and the like.
    Why it matters:
        It reads what nobody needs, and breaks when a column is added or moved.
    Bad:
        from sqlalchemy import text

        USERS = text("SELECT * FROM users WHERE id = :id")
    Good:
        from sqlalchemy import text

        USERS = text("SELECT id, name FROM users WHERE id = :id")
    How to fix:
        Name the columns that are used.
    Source:
        B, E: select only what is needed.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the statements."""
        if not file.is_application:
            return
        sent = (*file.calls_to(*TEXTS), *file.methods_named(*SENDERS))
        for call in sent:
            given = call.args[0] if call.args else call.keyword("query")
            sql = file.value_of(given, call.scope)
            parts = sql.parts if isinstance(sql, Text) else (sql,)
            found = parts and ALL.match(text_of(parts[0]) or "")
            if found and not self._takes_any_table(file, call, parts):
                yield file.at(call, "the statement selects every column")

    @staticmethod
    def _takes_any_table(
        file: FileView, call: Call, parts: tuple[Expr | None, ...]
    ) -> bool:
        """What copies the table that it is told of cannot name its columns."""
        if call.scope < 0 or not parts[1:]:
            return False
        told = {one.name for one in file.functions[call.scope].params}
        ends = re.search(r"from\s+[\"'`]?$", text_of(parts[0]) or "", re.IGNORECASE)
        return bool(ends) and name_of(parts[1]) in told
