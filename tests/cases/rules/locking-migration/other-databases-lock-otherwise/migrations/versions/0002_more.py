import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_index("ix_events_kind", "events", ["kind"])
    op.add_column("events", sa.Column("size", sa.Integer(), nullable=False))


def downgrade() -> None:
    op.drop_column("events", "size")
