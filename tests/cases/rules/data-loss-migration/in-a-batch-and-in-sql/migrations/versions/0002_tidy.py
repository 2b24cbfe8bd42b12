import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    with op.batch_alter_table("orders") as batch:
        batch.drop_column("remark")
        batch.drop_constraint("uq_orders_number", type_="unique")
    op.execute("DROP TABLE IF EXISTS order_drafts")
    op.get_bind().execute(sa.text("alter table users drop column nickname"))
    op.drop_index("ix_orders_number")
    op.execute("DROP INDEX ix_orders_name")


def downgrade() -> None:
    with op.batch_alter_table("orders") as batch:
        batch.add_column(sa.Column("remark", sa.String(80)))
    op.drop_column("orders", "number")
