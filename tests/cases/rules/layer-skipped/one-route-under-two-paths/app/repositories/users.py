from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession


class UserRepository:
    def __init__(self, db: AsyncSession) -> None:
        self.db = db

    async def find(self, user_id: int) -> object:
        return await self.db.scalar(select(user_id))
