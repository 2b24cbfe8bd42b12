from sqlite3 import Cursor

from pypika import Query


def put(cursor: Cursor, insert: Query) -> list[int]:
    sql, given = insert.get_sql()
    sql = f"{sql} RETURNING id"
    return [row[0] for row in cursor.execute(sql, given)]


def page(cursor: Cursor, sql: str, size: str) -> None:
    sql = sql + " LIMIT " + size
    cursor.execute(sql)


def count(cursor: Cursor, sql: str) -> None:
    sql = f"SELECT count(*) FROM ({sql}) AS found"
    cursor.execute(sql)


def by_turns(cursor: Cursor, first: str) -> None:
    where = f"{first} OR {having}"
    having = f"{where} AND open"
    cursor.execute(f"SELECT id FROM jobs WHERE {where}")
