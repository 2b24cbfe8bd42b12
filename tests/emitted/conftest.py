"""Writes services as a user does, and gives them an environment to run in."""

import getpass
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.emitted.written import BACKWRIGHT, Written, installed

SERVER = os.environ.get(
    "POSTGRESQL_URL", f"postgresql://{getpass.getuser()}@127.0.0.1:5432"
)


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Written]:
    """Write a service once a session, and install what it needs once for all."""

    def write(name: str, *arguments: str | Path) -> Written:
        folder = tmp_path_factory.mktemp("written") / name
        command = [BACKWRIGHT, "new", *arguments, "--into", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        assert done.returncode == 0, done.stderr
        environment = installed(folder)
        (folder / ".venv").symlink_to(environment)
        return Written(folder, environment / "bin")

    return write


@pytest.fixture(scope="session")
def postgresql(write: Callable[..., Written]) -> Iterator[Callable[[], str]]:
    """Give empty databases on the PostgreSQL of this machine, if there is one."""
    address = urlsplit(SERVER)
    names: list[str] = []
    written = write("for_its_driver", "--example", "quickstart")

    def execute(statement: str) -> str:
        script = (
            "import asyncio, asyncpg, sys\n"
            "async def main():\n"
            "    c = await asyncpg.connect(sys.argv[1] + '/postgres', timeout=5)\n"
            "    await c.execute(sys.argv[2]); await c.close()\n"
            "asyncio.run(main())\n"
        )
        done = written.run(str(written.bin / "python"), "-c", script, SERVER, statement)
        return done.stderr.strip()

    def database() -> str:
        name = f"backwright_{os.getpid()}_{len(names)}"
        if problem := execute(f'CREATE DATABASE "{name}"'):
            reason = problem.splitlines()[-1]
            pytest.skip(f"no PostgreSQL at {address.hostname}:{address.port}: {reason}")
        names.append(name)
        return f"{SERVER.replace('postgresql:', 'postgresql+asyncpg:')}/{name}"

    yield database
    for name in names:
        execute(f'DROP DATABASE "{name}" WITH (FORCE)')
