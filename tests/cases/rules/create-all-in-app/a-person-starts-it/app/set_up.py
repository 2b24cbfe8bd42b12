import asyncio

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from app.models import Base


async def make(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)


async def main() -> None:
    await make(create_async_engine("postgresql+asyncpg://localhost/app"))


if __name__ == "__main__":
    asyncio.run(main())
