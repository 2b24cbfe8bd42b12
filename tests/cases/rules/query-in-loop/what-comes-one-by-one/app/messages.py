from collections.abc import AsyncIterator

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.models import Message


async def keep(db: AsyncSession, messages: AsyncIterator[str]) -> None:
    async for one in messages:
        await db.execute(insert(Message).values(text=one))


async def answered(db: AsyncSession) -> list[str]:
    found = []
    async for one in await db.stream_scalars(select(Message)):
        statement = select(Message.text).where(Message.id == one.answer_id)
        found.append(await db.scalar(statement))
    return found
