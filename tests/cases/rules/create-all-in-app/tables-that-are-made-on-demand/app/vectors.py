from sqlalchemy import MetaData, Table
from sqlalchemy.ext.asyncio import AsyncEngine

metadata = MetaData()


async def make_collection(engine: AsyncEngine, table: Table) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(
            metadata.create_all, tables=[table]
        )


async def make_all(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
