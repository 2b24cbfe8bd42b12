"""The rule `locking-migration`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, calls_in
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.migrations import newest_migrations
from backwright.check.view.project import Project


class LockingMigration(Rule):
    """A migration that stops all writes to a table.

    What it finds:
        In the newest migrations: a column added as NOT NULL without a server default
        to a table that exists; if the project uses PostgreSQL, `create_index` on such
        a table, not `CONCURRENTLY`. In a batch, too.
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
        new = {file.literal(name) for name in made} | {None}
        for call in file.methods_named("add_column"):
            table, given = self._table(file, call, 0)
            column = given or call.keyword("column")
            if call.scope in up and table not in new and self._fails(column):
                yield file.at(call, f"this fails as soon as `{table}` has a row")
        for call in file.methods_named("create_index"):
            table, _ = self._table(file, call, 1)
            said = call.has_splat or call.keyword("postgresql_concurrently")
            if postgres and call.scope in up and table not in new and not said:
                message = f"writes to `{table}` wait while the index is built"
                yield file.at(call, message)

    @staticmethod
    def _table(
        file: FileView, call: Call, place: int
    ) -> tuple[str | None, Expr | None]:
        """Return the table that is changed, and the argument after it.

        In a batch, the batch was given the table, and the call is not.
        """
        opened = [
            made.value
            for made in file.body.assigns
            if made.form == "with"
            and (made.scope, made.target) == (call.scope, call.receiver)
            and made.line < call.line
        ]
        batch = opened[-1] if opened else None
        if isinstance(batch, Call) and batch.method == "batch_alter_table":
            name = batch.argument(0, "table_name")
            return file.literal(name), call.argument(place, "")
        name = call.argument(place, "table_name")
        return file.literal(name), call.argument(place + 1, "")

    @staticmethod
    def _fails(column: Expr | None) -> bool:
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
