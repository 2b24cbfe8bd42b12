from backwright.design.migrating.difference import difference
from backwright.design.migrating.intent import Intent
from backwright.design.migrating.reading import tables
from backwright.render.migration import Place, Side, initial, migration
from backwright.tree import Tree

PATH = "migrations/initial/books.py"
BOOKS = '''"""The table of books, as it was in the beginning."""

from typing import Final

import sqlalchemy as sa

from migrations.initial.table import Check, Table

TABLE: Final = Table(
    name="books",
    primary_key=("pk_books", ["id"]),
    columns=lambda: [sa.Column("id", sa.Uuid(), nullable=False)],
    checks=(Check("ck_books_known", "SQL"),),
)
'''
LONG = " OR ".join(f"id <> '{number}'" for number in range(40))


def written() -> Tree:
    before = Side("before", {PATH: BOOKS})
    after = Side("after", {PATH: BOOKS.replace("SQL", LONG)})
    found = difference(before.tables, after.tables, Intent())
    return migration(found, before, after, Place(number="0007", after="ab12"))


class TestMigration:
    def test_writes_its_steps_after_the_last_migration(self) -> None:
        text = written()["migrations/versions/0007_change_books.py"]
        assert 'revision: str = "0007"' in text
        assert 'down_revision: str | None = "ab12"' in text
        assert 'Undo(AddCheck("books", Check("ck_books_known", "SQL")))' in text
        assert "Copy(books_before.TABLE, books_after.TABLE)" in text

    def test_keeps_the_tables_on_both_sides(self) -> None:
        tree = written()
        folder = "migrations/v0007"
        assert "after migration 0007" in tree[f"{folder}/books_after.py"]
        assert "SQL" in tree[f"{folder}/books_before.py"]
        assert tables({PATH: tree[f"{folder}/books_before.py"]}) == tables(
            {PATH: BOOKS}
        )

    def test_breaks_long_conditions_without_changing_them(self) -> None:
        text = written()["migrations/versions/0007_change_books.py"]
        assert max(map(len, text.splitlines())) <= 88
        compact = text.replace('"\n', "").replace(" " * 12, "").replace('"', "")
        assert LONG.replace('"', "") in compact.replace("    ", "")

    def test_leaves_the_first_migration_alone(self) -> None:
        assert not [path for path in written() if "initial" in path]


class TestInitial:
    def test_is_what_says_tables(self) -> None:
        table = "migrations/initial/table.py"
        tree = Tree({PATH: BOOKS, table: "class Table: ...\n", "app/main.py": ""})
        assert [*initial(tree)] == [PATH]
