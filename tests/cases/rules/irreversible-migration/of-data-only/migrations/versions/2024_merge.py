revision = "b1d0"
down_revision = ("77aa", "66bb")


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
