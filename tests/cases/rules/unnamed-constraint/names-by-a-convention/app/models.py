from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class Order(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("shop", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    shop: int
    number: str
