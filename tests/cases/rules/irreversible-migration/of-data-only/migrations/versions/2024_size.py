import sqlalchemy as sa
from alembic import op

revision = "d300"
down_revision = "c200"


def upgrade() -> None:
    op.alter_column("notes", "text", type_=sa.String(200))


def downgrade() -> None:
    op.alter_column("notes", "text", type_=sa.String(80))
