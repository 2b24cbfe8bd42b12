"""Databases that evaluate conditions: SQLite always, PostgreSQL where there is one."""

import getpass
import os
import sqlite3
from collections.abc import Iterator

import psycopg
import pytest

SERVER = os.environ.get(
    "POSTGRESQL_URL", f"postgresql://{getpass.getuser()}@127.0.0.1:5432"
)
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

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


class Postgresql:
    """A PostgreSQL database, through one connection."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True)

    def passes(self, check: str, row: Row) -> bool:
        """Tell whether a table with the check would take the row."""
        columns = ", ".join(
            f'%s::{kind} AS "{name}"' for name, (kind, _) in row.items()
        )
        values = [value for _, value in row.values()]
        asked = check.replace("%", "%%")
        query = f"SELECT ({asked}) IS NOT FALSE FROM (SELECT {columns}) AS row"  # noqa: S608
        found = self._connection.execute(query.encode(), values).fetchone()
        return bool(found and found[0])

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


@pytest.fixture(scope="session")
def sqlite() -> Iterator[Sqlite]:
    database = Sqlite()
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Postgresql]:
    try:
        database = Postgresql(f"{SERVER}/postgres")
    except psycopg.OperationalError as error:
        pytest.skip(f"no PostgreSQL at POSTGRESQL_URL: {error}")
    yield database
    database.close()
