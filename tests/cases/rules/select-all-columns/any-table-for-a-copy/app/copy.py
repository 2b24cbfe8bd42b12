import sqlite3


def copied(db: sqlite3.Connection, table: str) -> list[tuple]:
    return db.execute(f"SELECT * FROM {table}").fetchall()


def orders(db: sqlite3.Connection, table: str) -> list[tuple]:
    return db.execute(f"SELECT * FROM orders WHERE {table} IS NULL").fetchall()
