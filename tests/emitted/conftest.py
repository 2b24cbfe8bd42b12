"""Writes services as a user does, and gives them an environment to run in."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.emitted.databases import PostgreSQL
from tests.emitted.written import BACKWRIGHT, Written, installed


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
def postgresql(write: Callable[..., Written]) -> Iterator[PostgreSQL]:
    """Give the PostgreSQL of this machine, if there is one."""
    server = PostgreSQL(write("for_its_driver", "--example", "quickstart"))
    yield server
    server.clear()
