import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import Mapped, mapped_column, relationship

Base = declarative_base()


class Order(Base):
    __tablename__ = "orders"

    id = Column(Integer, primary_key=True)
    number = Column("no", String(20), unique=True)
    note = Column(String, nullable=True)
    total = sa.Column(sa.Integer, nullable=False)
    customer_id = sa.Column(ForeignKey("customers.id"))
    customer = relationship("Customer")


class Customer(Base):
    __tablename__ = "customers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    nick: Mapped[str | None] = mapped_column()
