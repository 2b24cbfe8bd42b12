"""The rule `select-all-columns`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class SelectAllColumns(Rule):
    """`SELECT *` in a statement.

    What it finds:
        SQL text that selects all columns.
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
        for call in file.calls_to("sqlalchemy.text", "sqlalchemy.sql.text"):
            sql = text_of(call.args[0]) if call.args else None
            if sql and re.search(r"\bselect\s+\*\s+from\s+\w", sql, re.IGNORECASE):
                yield file.at(call, "the statement selects every column")
