"""The rule `data-loss-migration`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.migrations import newest_migrations
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

DROPS = re.compile(
    r"\bdrop\s+(?:table|column)\s+(?:if\s+exists\s+)?([\w.\"`]+)", re.IGNORECASE
)


class DataLossMigration(Rule):
    """A migration that throws data away.

    What it finds:
        `drop_table` or `drop_column`, or SQL that does so, in the `upgrade` of the
        newest migrations.
    Why it matters:
        No downgrade brings the data back; and the release before, still running,
        reads what is gone.
    Bad:
        # migrations/versions/0002_drop.py
        from alembic import op

        revision = "0002"
        down_revision = "0001"

        def upgrade() -> None:
            op.drop_column("orders", "note")
    Good:
        # migrations/versions/0002_rename.py
        from alembic import op

        revision = "0002"
        down_revision = "0001"

        def upgrade() -> None:
            op.alter_column("orders", "note", new_column_name="remark")
    How to fix:
        Stop using it in one release, drop it in the next; allow it here with the
        reason.
    Source:
        A, B, D, E: migrations reversible, safe.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the steps."""
        for file in newest_migrations(project):
            up = {
                index
                for index, one in enumerate(file.functions)
                if one.name == "upgrade"
            }
            for call in file.methods_named("drop_table", "drop_column"):
                if call.scope in up:
                    name = text_of(call.args[-1]) if call.args else ""
                    yield file.at(call, f"`{name}` and its data are thrown away")
            for call in file.methods_named("execute"):
                found = DROPS.search(self._sql(call)) if call.scope in up else None
                if found:
                    yield file.at(call, f"`{found[1]}` and its data are thrown away")

    @staticmethod
    def _sql(call: Call) -> str:
        given = call.argument(0, "sqltext")
        if isinstance(given, Call) and given.method == "text" and given.args:
            given = given.args[0]
        return text_of(given) or ""
