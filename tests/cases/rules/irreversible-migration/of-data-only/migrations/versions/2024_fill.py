import sqlalchemy as sa
from alembic import op

revision = "c200"
down_revision = "b1d0"


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(sa.text("UPDATE orders SET tags = '[]' WHERE tags IS NULL"))
    op.execute("UPDATE notes SET text = trim(text)")


def downgrade() -> None:
    pass
