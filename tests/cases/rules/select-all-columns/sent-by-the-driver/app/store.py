import asyncpg
from sqlalchemy import text as sql
from sqlalchemy.ext.asyncio import AsyncSession

BY_NAME = "SELECT * FROM users WHERE name = $1"
TABLE = "users"


async def by_name(pool: asyncpg.Pool, name: str) -> object:
    async with pool.acquire() as connection:
        return await connection.fetchrow(BY_NAME, name)


async def everything(connection: asyncpg.Connection) -> object:
    return await connection.fetch(f"SELECT * FROM {TABLE} WHERE id > 3")


async def rows(db: AsyncSession) -> object:
    query = sql(
        """
        SELECT DISTINCT u.* FROM users u
        JOIN orders o ON o.user_id = u.id
        """
    )
    return await db.execute(query)


async def counted(db: AsyncSession) -> object:
    named = sql("SELECT id, count(*) FROM orders GROUP BY id")
    known = sql("SELECT * FROM (SELECT id, name FROM users) AS found")
    there = sql("SELECT id FROM users u WHERE EXISTS (SELECT * FROM orders o WHERE o.user_id = u.id)")
    listed = sql("WITH found AS (SELECT id FROM users) SELECT * FROM found")
    return [await db.execute(one) for one in (named, known, there, listed)]


def explain() -> str:
    return "SELECT * FROM users is what you asked for"
