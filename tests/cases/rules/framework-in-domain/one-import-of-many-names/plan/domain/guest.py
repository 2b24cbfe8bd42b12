from pydantic import (
    BaseModel,
    Field,
)


class Guest(BaseModel):
    name: str = Field(min_length=1)
