"""Databases that evaluate conditions: SQLite always, PostgreSQL where there is one."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator

import asyncpg
import pytest

Row = dict[str, tuple[str, object]]
"""The type of each column in SQL, and its value."""


class Sqlite:
    """An SQLite database in memory."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:")

    def passes(self, check: str, row: Row) -> bool:
        """Tell whether a table with the check would take the row."""
        columns = ", ".join(f'? AS "{name}"' for name in row)
        values = [value for _, value in row.values()]
        query = f"SELECT ({check}) IS NOT FALSE FROM (SELECT {columns})"  # noqa: S608
        return bool(self._connection.execute(query, values).fetchone()[0])


class Postgresql:
    """A PostgreSQL database, through one connection."""

    def __init__(self, url: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._connection = self._loop.run_until_complete(asyncpg.connect(url))

    def passes(self, check: str, row: Row) -> bool:
        """Tell whether a table with the check would take the row."""
        columns = ", ".join(
            f'${at}::{kind} AS "{name}"'
            for at, (name, (kind, _)) in enumerate(row.items(), 1)
        )
        values = [value for _, value in row.values()]
        query = f"SELECT ({check}) IS NOT FALSE FROM (SELECT {columns}) AS row"  # noqa: S608
        found = self._loop.run_until_complete(self._connection.fetchval(query, *values))
        return bool(found)

    def close(self) -> None:
        """Hang up."""
        self._loop.run_until_complete(self._connection.close())
        self._loop.close()


@pytest.fixture(scope="session")
def sqlite() -> Sqlite:
    return Sqlite()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Postgresql]:
    url = os.environ.get("TEST_POSTGRESQL_URL")
    if not url:
        pytest.skip("TEST_POSTGRESQL_URL names no database")
    database = Postgresql(url)
    yield database
    database.close()
