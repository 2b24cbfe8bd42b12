import sqlalchemy as sa
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Recipe(Base):
    __tablename__ = "recipes"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(80))
    sold_at = sa.Column(sa.DateTime)

    __table_args__ = (
        sa.Index("ix_recipes_lower_name", sa.func.lower(name)),
        sa.Index("ix_recipes_open", "id", sqlite_where=sa.text("sold_at IS NULL")),
        sa.Index("ix_perf_recipes_open", "name", postgresql_where=sold_at.is_(None)),
        sa.Index("ix_recipes_upper", sa.func.upper("name")),
        sa.Index("ix_recipes_sum", sa.text("(id + 1)")),
    )
