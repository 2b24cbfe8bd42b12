import sqlalchemy as sa
from alembic import op

revision: str = "77aa"
down_revision: str | None = "4f2a"


def upgrade() -> None:
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True))
