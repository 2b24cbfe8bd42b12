from sqlalchemy import text


async def count(*, conn):
    return conn.execute(text("SELECT 1")).scalar()


async def name(*, conn):
    conn.commit()
