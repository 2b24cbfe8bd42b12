from datetime import datetime

from sqlmodel import Field, SQLModel


class Marked(SQLModel):
    deleted_at: datetime | None = None


class Project(Marked, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Tag(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
