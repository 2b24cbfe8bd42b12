from sqlmodel import Column, Field, SQLModel, String


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str = Field(sa_column=Column(String))
