from typing import Generic, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

M = TypeVar("M")


class BaseRepository(Generic[M]):
    def __init__(self, database: AsyncSession) -> None:
        self.database = database

    async def create(self, row: M) -> M:
        self.database.add(row)
        await self.database.commit()
        await self.database.refresh(row)
        return row

    async def update(self, row: M) -> M:
        self.database.add(row)
        await self.database.flush()
        return row
