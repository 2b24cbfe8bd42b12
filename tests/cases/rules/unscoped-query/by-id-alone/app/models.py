from sqlmodel import Field, SQLModel


class Item(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    owner_id: int = Field(foreign_key="user.id")


class Country(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
