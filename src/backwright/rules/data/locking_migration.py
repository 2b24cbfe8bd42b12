"""The rule `locking-migration`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, calls_in, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.migrations import newest_migrations
from backwright.check.view.project import Project


class LockingMigration(Rule):
    """A migration that stops all writes to a table.

    What it finds:
        In the newest migrations of a PostgreSQL project: `create_index` on a table
        that exists, not `CONCURRENTLY`; a column added as NOT NULL without a server
        default.
    Why it matters:
        The table is locked while the index is built: every request that writes waits.
        A NOT NULL column without a default fails as soon as there is a row.
    Bad:
        # migrations/versions/0002_index.py
        import sqlalchemy as sa
        from alembic import op

        revision = "0002"
        down_revision = "0001"

        def upgrade() -> None:
            op.add_column("orders", sa.Column("note", sa.String(80), nullable=False))

        def downgrade() -> None:
            op.drop_column("orders", "note")
    Good:
        # migrations/versions/0002_index.py
        import sqlalchemy as sa
        from alembic import op

        revision = "0002"
        down_revision = "0001"

        def upgrade() -> None:
            op.add_column("orders", sa.Column("note", sa.String(80), nullable=True))

        def downgrade() -> None:
            op.drop_column("orders", "note")
    How to fix:
        `postgresql_concurrently=True` in an autocommit block; add the column as
        nullable, fill it, then set NOT NULL.
    Source:
        A, B, D, E: migrations reversible, safe.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the steps."""
        postgres = any(
            word in text.lower()
            for path, text in project.texts.items()
            if path.endswith((".toml", ".txt"))
            for word in ("asyncpg", "psycopg")
        )
        for file in newest_migrations(project):
            yield from self._in(file, postgres=postgres)

    def _in(self, file: FileView, *, postgres: bool) -> Iterator[Finding]:
        up = {
            place for place, one in enumerate(file.functions) if one.name == "upgrade"
        }
        made = [
            call.args[0] for call in file.methods_named("create_table") if call.args
        ]
        new = {text_of(name) for name in made}
        for call in file.methods_named("add_column"):
            table = text_of(call.argument(0, "table_name"))
            if call.scope in up and table not in new and self._fails(call):
                yield file.at(call, f"this fails as soon as `{table}` has a row")
        for call in file.methods_named("create_index"):
            table = text_of(call.argument(1, "table_name"))
            said = call.has_splat or call.keyword("postgresql_concurrently")
            if postgres and call.scope in up and table not in {None, *new} and not said:
                message = f"writes to `{table}` wait while the index is built"
                yield file.at(call, message)

    @staticmethod
    def _fails(call: Call) -> bool:
        column = call.argument(1, "column")
        if not isinstance(column, Call):
            return False
        required = column.keyword("nullable") == Const(value=False)
        return (
            required
            and column.keyword("server_default") is None
            and not any(
                one.method in {"Computed", "Identity"} for one in calls_in(column)
            )
        )
