from collections.abc import AsyncIterator
from typing import Callable

from fastapi import HTTPException
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

maker = async_sessionmaker()


async def session() -> AsyncIterator[AsyncSession]:
    async with maker() as opened:
        yield opened


async def current_user() -> str:
    return "ann"


def allowed_to(action: str) -> Callable[[], None]:
    def check() -> None:
        if action == "close":
            raise HTTPException(403)

    return check


class Limit:
    def __init__(self, per_minute: int) -> None:
        self.per_minute = per_minute

    def __call__(self) -> int:
        return self.per_minute
