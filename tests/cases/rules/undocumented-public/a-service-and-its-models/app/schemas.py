from pydantic import BaseModel, field_validator


class OrderIn(BaseModel):
    net: int

    @field_validator("net")
    @classmethod
    def positive(cls, net: int) -> int:
        return abs(net)
