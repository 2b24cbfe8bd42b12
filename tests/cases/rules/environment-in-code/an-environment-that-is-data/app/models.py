from sqlmodel import Field, SQLModel


class Alert(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    environment: str
    stage: str
