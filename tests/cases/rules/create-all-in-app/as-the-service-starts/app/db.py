from sqlalchemy import MetaData
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase

engine = create_async_engine("sqlite+aiosqlite://")


class Base(DeclarativeBase):
    metadata = MetaData()


async def forget_everything() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.drop_all)
