"""paid"""

import sqlalchemy as sa
from alembic import op

revision = "77aa"
down_revision = "3f0c"


def upgrade():
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("order_id", sa.Integer(), nullable=False),
    )
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notes_order_id"), ["order_id"])
        batch_op.add_column(sa.Column("text", sa.String(), nullable=False))
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paid", sa.Boolean(), nullable=False))
        batch_op.add_column(
            sa.Column("open", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
        batch_op.add_column(sa.Column("closed_at", sa.DateTime(), nullable=True))
        batch_op.create_index(batch_op.f("ix_orders_paid"), ["paid"], unique=False)


def downgrade():
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sum", sa.Integer(), nullable=False))
        batch_op.create_index(batch_op.f("ix_orders_sum"), ["sum"])
