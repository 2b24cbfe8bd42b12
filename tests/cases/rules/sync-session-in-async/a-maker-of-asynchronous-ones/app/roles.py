from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.db import Plain, Sessions
from app.models import Role


async def all_roles() -> list[Role]:
    async with Sessions() as session:
        return list((await session.execute(select(Role))).scalars())


async def old_roles(db: AsyncSession) -> list[Role]:
    return db.query(Role).filter(Role.id > 1).all()


async def plain_roles() -> list[Role]:
    with Plain() as session:
        return list(session.execute(select(Role)).scalars())
