import sqlalchemy as sa
from sqlalchemy.orm import declarative_base

Base = declarative_base()

order_tags = sa.Table(
    "order_tags",
    Base.metadata,
    sa.Column("order_id", sa.Integer),
    sa.Column("tag", sa.String),
    sa.UniqueConstraint("order_id", "tag"),
)


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (
        sa.CheckConstraint("net >= 0"),
        sa.UniqueConstraint("number", name="uq_orders_number"),
        {"schema": "shop"},
    )
    id = sa.Column(sa.Integer, primary_key=True)
    net = sa.Column(sa.Integer)
    number = sa.Column(sa.String)
