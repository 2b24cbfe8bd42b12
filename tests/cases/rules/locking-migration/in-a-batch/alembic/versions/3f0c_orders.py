"""orders"""

import sqlalchemy as sa
from alembic import op

revision = "3f0c"
down_revision = None


def upgrade():
    with op.batch_alter_table("users") as batch_op:
        batch_op.add_column(sa.Column("age", sa.Integer(), nullable=False))


def downgrade():
    op.drop_column("users", "age")
