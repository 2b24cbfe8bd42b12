"""Gives tests the PostgreSQL of this machine."""

from collections.abc import Iterator

import psycopg
import pytest

from tests.unit.importing.servers import Server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Give a server with an empty database, or skip the test and say why."""
    try:
        made = Server()
    except psycopg.OperationalError as error:
        pytest.skip(f"no PostgreSQL at POSTGRESQL_URL: {str(error).splitlines()[0]}")
    yield made
    made.drop()
