"""The rule `irreversible-migration`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

UNCHANGING = frozenset({"batch_alter_table", "execute", "f", "get_bind", "get_context"})


class IrreversibleMigration(Rule):
    """A migration without a way back.

    What it finds:
        An Alembic revision whose `upgrade` does something and whose `downgrade`
        nothing.
    Why it matters:
        A release that goes wrong cannot be rolled back.
    Bad:
        # migrations/versions/0002_add_note.py
        import sqlalchemy as sa
        from alembic import op

        revision = "0002"
        down_revision = "0001"

        def upgrade() -> None:
            op.add_column("orders", sa.Column("note", sa.String(80), nullable=True))

        def downgrade() -> None:
            pass
    Good:
        # migrations/versions/0002_add_note.py
        import sqlalchemy as sa
        from alembic import op

        revision = "0002"
        down_revision = "0001"

        def upgrade() -> None:
            op.add_column("orders", sa.Column("note", sa.String(80), nullable=True))

        def downgrade() -> None:
            op.drop_column("orders", "note")
    How to fix:
        Undo in `downgrade` what `upgrade` does, in reverse order.
    Source:
        A, B, D, E: migrations reversible and safe.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the migrations."""
        if "down_revision" not in {made.target for made in file.outline.assigns}:
            return
        named = {made.name: made for made in file.functions if made.parent < 0}
        up, down = named.get("upgrade"), named.get("downgrade")
        if up is None or up.stub or not self._changes_schema(file, up):
            return
        if down is None:
            yield file.at(up, "the migration has no `downgrade`")
        elif down.stub:
            yield file.at(down, "the migration cannot be undone")

    @staticmethod
    def _changes_schema(file: FileView, up: Function) -> bool:
        index = file.functions.index(up)
        batches = {
            made.target
            for made in file.body.assigns
            if made.form == "with"
            and isinstance(made.value, Call)
            and made.value.method == "batch_alter_table"
        }
        return any(
            call.receiver.rpartition(".")[2] in {"op", *batches}
            and call.method not in UNCHANGING
            for call in file.calls_of(index)
        )
