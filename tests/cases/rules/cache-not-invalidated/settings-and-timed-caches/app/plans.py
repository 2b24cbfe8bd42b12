from functools import lru_cache

from async_lru import alru_cache
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session


@lru_cache
def settings() -> dict[str, str]:
    return {}


@alru_cache(ttl=60)
async def plan(db: AsyncSession, name: str) -> object:
    return await db.scalar(select(name))


@lru_cache(maxsize=10)
def old_plan(db: Session, name: str) -> object:
    return db.scalar(select(name))
