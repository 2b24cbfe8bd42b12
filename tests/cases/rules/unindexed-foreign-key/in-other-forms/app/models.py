import sqlalchemy as sa
from sqlalchemy.orm import declarative_base, declared_attr

Base = declarative_base()


class Owned:
    @declared_attr
    def owner_id(cls):
        return sa.Column(sa.ForeignKey("users.id"), index=True)


class Order(Owned, Base):
    __tablename__ = "orders"
    __table_args__ = (
        sa.Index("ix_orders_shop_day", "shop_id", "day"),
        sa.UniqueConstraint("invoice_id", name="uq_orders_invoice"),
        sa.Index(None, "carrier_id"),
    )
    id = sa.Column(sa.Integer, primary_key=True)
    shop_id = sa.Column(sa.ForeignKey("shops.id"))
    day = sa.Column(sa.ForeignKey("days.id"))
    invoice_id = sa.Column(sa.Integer, sa.ForeignKey("invoices.id"))
    carrier_id = sa.Column(sa.Integer, sa.ForeignKey("carriers.id"))
    cart_id = sa.Column("cart", sa.Integer, sa.ForeignKey("carts.id"))
    coupon_id = sa.Column(sa.Integer, sa.ForeignKey("coupons.id"))


sa.Index("ix_orders_coupon", Order.coupon_id)
