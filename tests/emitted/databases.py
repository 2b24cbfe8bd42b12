"""Empty databases on the PostgreSQL of this machine, if there is one."""

import getpass
import os

import pytest

from tests.emitted.written import Written

SERVER = os.environ.get(
    "POSTGRESQL_URL", f"postgresql://{getpass.getuser()}@127.0.0.1:5432"
)
EXECUTE = """
import asyncio, asyncpg, sys

async def main():
    connection = await asyncpg.connect(sys.argv[1] + "/postgres", timeout=5)
    await connection.execute(sys.argv[2])
    await connection.close()

asyncio.run(main())
"""


class PostgreSQL:
    """Makes databases with the driver of a written service, and drops them."""

    def __init__(self, driver: Written) -> None:
        self._driver = driver
        self._names: list[str] = []
        self.absent = self._execute("SELECT 1")

    def url(self) -> str:
        """Return the URL of an empty database, or skip the test."""
        if self.absent:
            pytest.skip(self.absent)
        name = f"backwright_{os.getpid()}_{len(self._names)}"
        assert not self._execute(f'CREATE DATABASE "{name}"')
        self._names.append(name)
        return f"{SERVER.replace('postgresql:', 'postgresql+asyncpg:')}/{name}"

    def environment(self) -> dict[str, str]:
        """Return the setting that names an empty database, if there can be one."""
        return {} if self.absent else {"DATABASE_URL": self.url()}

    def clear(self) -> None:
        """Drop every database that was made."""
        for name in self._names:
            self._execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _execute(self, statement: str) -> str:
        """Run a statement; return what stood in the way, if anything did."""
        python = str(self._driver.bin / "python")
        done = self._driver.run(python, "-c", EXECUTE, SERVER, statement)
        reason = done.stderr.strip().rpartition("\n")[2]
        return f"no PostgreSQL at POSTGRESQL_URL: {reason}" if reason else ""
