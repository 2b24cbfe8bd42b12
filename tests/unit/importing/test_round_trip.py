"""What a design makes of a database, a database tells again."""

import sqlite3
from contextlib import closing

from hypothesis import HealthCheck, given, settings

from backwright.importing.databases import postgresql, sqlite
from backwright.importing.databases.asking import Row
from tests.unit.importing.designs import blueprints, imported, service_of
from tests.unit.importing.schemas import POSTGRESQL, SQLITE, kept, statements
from tests.unit.importing.servers import Server

FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)


def through_sqlite(text: str) -> str:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements(service_of(text), SQLITE):
            connection.execute(statement)

        def ask(query: str) -> list[Row]:
            return connection.execute(query).fetchall()

        return imported(sqlite.read(ask, "shop")).text


def through_postgresql(text: str, server: Server) -> str:
    with server.database() as connection:
        for statement in statements(service_of(text), POSTGRESQL):
            connection.execute(statement.encode())

        def ask(query: str) -> list[Row]:
            return connection.execute(query.encode()).fetchall()

        return imported(postgresql.read(ask, "shop")).text


@FEW
@given(blueprints())
def test_sqlite_tells_a_design_again(text: str) -> None:
    again = service_of(through_sqlite(text))
    assert kept(again, SQLITE) == kept(service_of(text), SQLITE)


@FEW
@given(text=blueprints())
def test_postgresql_tells_a_design_again(text: str, server: Server) -> None:
    again = service_of(through_postgresql(text, server))
    assert kept(again, POSTGRESQL) == kept(service_of(text), POSTGRESQL)
