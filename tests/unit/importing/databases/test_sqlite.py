"""An SQLite database as a blueprint."""

import sqlite3
from contextlib import closing

from backwright.importing.databases import sqlite
from backwright.importing.proving import Imported
from tests.unit.importing.designs import imported


def blueprint_of(*statements: str) -> Imported:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            connection.execute(statement)
        found = sqlite.read(lambda sql: connection.execute(sql).fetchall(), "shop")
    return imported(found)


class TestSqlite:
    def test_reads_what_is_declared_in_any_spelling(self) -> None:
        found = blueprint_of(
            "CREATE TABLE Sellers (ID INTEGER PRIMARY KEY, [Full Name] VARCHAR(80) "
            "NOT NULL, `nick` TEXT DEFAULT 'x' UNIQUE, CHECK (length([Full Name])>2))",
            'CREATE TABLE jobs ("id" INTEGER PRIMARY KEY, seller INTEGER NOT NULL '
            'REFERENCES sellers ON DELETE CASCADE, "ORDER" INT NOT NULL DEFAULT 0 '
            'CONSTRAINT ck_jobs_some_rows CHECK ("order" >= 0 /* none */))',
        )
        assert "full_name: string(80) length 3..  # was `Full Name`" in found.text
        assert 'nick: string(255)? unique = "x"' in found.text
        assert "seller: Seller on delete cascade" in found.text
        assert "order_value: int >= 0 = 0" in found.text
        assert found.remarks == ()

    def test_tells_what_is_no_table_and_what_is_computed(self) -> None:
        found = blueprint_of(
            "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL, "
            "size INT AS (length(body)))",
            "CREATE VIEW short AS SELECT * FROM notes",
            "CREATE VIRTUAL TABLE words USING fts5(body)",
            "CREATE UNIQUE INDEX ux ON notes (lower(body))",
            "CREATE UNIQUE INDEX uy ON notes (body) WHERE size > 3",
        )
        told = {one.path: one.message for one in found.remarks}
        assert "short" in told
        assert "words" in told
        assert told["notes.size"] == "was computed by the database: fill it yourself"
        said = [one.message for one in found.remarks if one.path == "notes"]
        assert said == [
            "the unique index ux on an expression was left out",
            "the unique index uy of some rows was left out",
        ]

    def test_a_check_that_cannot_be_said_stands_in_the_blueprint(self) -> None:
        found = blueprint_of(
            "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL, "
            "CONSTRAINT quiet CHECK (lower(body) = body))"
        )
        told = "CHECK quiet: lower(body) = body was left out: the function `lower`"
        assert [one.message for one in found.remarks] == [told]
        assert f"  # {told}\n" in found.text
