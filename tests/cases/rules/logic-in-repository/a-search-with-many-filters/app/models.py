from sqlmodel import Field, SQLModel


class Article(SQLModel, table=True):
    id: int = Field(primary_key=True)
    author_id: int
    title: str
    tag: str


class Filters(SQLModel):
    author: int | None = None
