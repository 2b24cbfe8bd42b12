import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.drop_table("drafts")


def downgrade() -> None:
    op.create_table("drafts", sa.Column("id", sa.Integer))
