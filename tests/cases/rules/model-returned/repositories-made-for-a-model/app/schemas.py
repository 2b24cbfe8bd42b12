from pydantic import BaseModel


class ToolOut(BaseModel):
    id: int
