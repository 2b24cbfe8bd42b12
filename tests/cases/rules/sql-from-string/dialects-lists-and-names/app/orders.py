from sqlalchemy import text

STATES = ["open", "paid"]


async def expire(db, conn=None):
    await (conn or db).execute(f"DELETE FROM orders WHERE at < {db.now_sql}")
    for state in STATES:
        await db.execute(f"DELETE FROM orders WHERE state = '{state}'")


async def drop(db, name: str):
    await db.execute(text(f"DROP SCHEMA {name}"))


def named(cursor, city: str):
    query = f"SELECT id FROM orders WHERE city = %(city)s {order_by()}"
    query = cursor.mogrify(query, {"city": city})
    cursor.execute(query)


async def find(db, city: str):
    await db.execute(f"SELECT id FROM orders WHERE city = '{city}'")


async def count(db, table: str):
    await db.execute(f"SELECT count(*) FROM {table_name(table)}")
