import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "b1"
TABLE = "events"
NEW = "event_kinds"


def upgrade() -> None:
    op.create_table(NEW, sa.Column("id", sa.Integer, primary_key=True))
    op.create_index("ix_event_kinds_id", NEW, ["id"])
    with op.get_context().autocommit_block():
        op.create_index(
            "ix_events_at", TABLE, ["at"], postgresql_concurrently=True
        )
    op.create_index("ix_events_kind", TABLE, ["kind"])
    op.add_column(TABLE, sa.Column("kind_id", sa.Integer, nullable=False))
    op.add_column(
        "events", sa.Column("twice", sa.Integer, sa.Computed("at * 2"), nullable=False)
    )


def downgrade() -> None:
    op.drop_index("ix_events_kind")
