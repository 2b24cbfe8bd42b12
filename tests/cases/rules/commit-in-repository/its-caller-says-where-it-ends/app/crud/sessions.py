from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from app.models import Redirect


async def consume(db: AsyncSession, code: str, uow: object | None = None) -> None:
    await db.execute(delete(Redirect).where(Redirect.code == code))
    if not uow:
        await db.commit()


async def expire(db: AsyncSession, code: str, auto_commit: bool = True) -> None:
    await db.execute(delete(Redirect).where(Redirect.code == code))
    if auto_commit:
        await db.commit()


async def drop(db: AsyncSession, code: str, message: str) -> None:
    await db.execute(delete(Redirect).where(Redirect.code == code))
    await db.commit()
