from functools import cached_property

from fastapi import APIRouter
from pydantic import BaseModel, field_validator

router = APIRouter()


class Orders:
    def __init__(self, db):
        self.db = db

    @cached_property
    def size(self):
        return len(self.db)

    @staticmethod
    def parse(text, strict: bool = False) -> int:
        return int(text)

    @classmethod
    def empty(cls) -> "Orders":
        def inner(x):
            return x

        return inner(cls([]))


class Line(BaseModel):
    count: int

    @field_validator("count")
    def positive(cls, count: int):
        return abs(count)


@router.get("/orders")
def list_orders(limit: int = 10):
    return []


def total(*lines, **options) -> int:
    return len(lines) + len(options)


async def export(day: str):
    print(day)
