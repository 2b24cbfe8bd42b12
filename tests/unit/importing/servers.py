"""The PostgreSQL of this machine, where each test has a schema of its own."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

URL = os.environ.get(
    "POSTGRESQL_URL", f"postgresql://{getpass.getuser()}@127.0.0.1:5432"
)


class Server:
    """A database that is made for a session of tests, and dropped after it."""

    def __init__(self) -> None:
        self.name = f"backwright_import_{os.getpid()}"
        self._execute(f'CREATE DATABASE "{self.name}"')

    @property
    def url(self) -> str:
        """Where the database is."""
        return f"{URL}/{self.name}"

    @contextmanager
    def database(self) -> Iterator["psycopg.Connection"]:
        """Give a connection to it while it is empty; what is made is taken back."""
        with psycopg.connect(self.url) as connection:
            yield connection
            connection.rollback()

    def drop(self) -> None:
        """Drop the database."""
        self._execute(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    @staticmethod
    def _execute(statement: str) -> None:
        with psycopg.connect(f"{URL}/postgres", autocommit=True) as connection:
            connection.execute(statement.encode())
