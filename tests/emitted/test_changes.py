"""A service that is changed again and again, with rows in it and edits by hand."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.emitted.databases import PostgreSQL
from tests.emitted.written import BACKWRIGHT, Written

pytestmark = pytest.mark.emitted

Change = tuple[str, str]

PUBLISHER = """\
  Publisher:
    fields:
      name: string(80) unique
    access:
      read: anyone
      write: admin

  Book:
"""
SHORT = """\
    invariants:
      short names of the dead: alive or len(name) < 120

  Publisher:
"""
DISCOUNT = """\
      discount: decimal(10,2) = 1.50
      form: enum(paper, ebook) = paper filter
"""
CHANGES: dict[str, list[Change]] = {
    "an optional field": [("born: date?\n", "born: date?\n      city: string(40)?\n")],
    "a required field with a default": [
        ("born: date?\n", "born: date?\n      alive: bool = true\n"),
        (
            "published: date? filter sort\n",
            f"published: date? filter sort\n{DISCOUNT}",
        ),
    ],
    "a value of an enum": [("enum(paper, ebook)", "enum(paper, ebook, audiobook)")],
    "a unique field": [("name: string(120) search", "name: string(120) unique search")],
    "a field to sort by": [("alive: bool = true", "alive: bool = true filter")],
    "a new entity that is referred to": [
        ("  Book:\n", PUBLISHER),
        ("author: Author\n", "author: Author\n      publisher: Publisher?\n"),
    ],
    "a field by another name": [
        (
            "title: string(200) search sort",
            "heading: {type: string(200), search: true, sort: true, was: title}",
        ),
    ],
    "a field less": [("      city: string(40)?\n", "")],
    "an invariant": [("  Publisher:\n", SHORT)],
    "deleted rows that stay": [
        ("    owner: created_by\n", "    owner: created_by\n    soft_delete: true\n")
    ],
}
ROWS = """\
import asyncio, sys
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import create_async_engine
from app.core.config import Settings
from app.infrastructure.models.authors import AuthorModel
from app.infrastructure.models.books import BookModel

AT = {"created_at": datetime(2026, 1, 1, tzinfo=UTC), "version": 1}
AT |= {"updated_at": AT["created_at"]}
ONE, TWO = UUID(int=1), UUID(int=2)

async def main():
    engine = create_async_engine(Settings().database_url)
    async with engine.begin() as connection:
        await connection.execute(insert(AuthorModel).values(
            id=ONE, name="Clarice's", born=date(1920, 12, 10), **AT))
        await connection.execute(insert(BookModel).values(
            id=TWO, title="A: hora", isbn="9788532508126", price=Decimal("39.90"),
            published=None, author_id=ONE, **AT))
    await engine.dispose()

asyncio.run(main())
"""
READ = """\
import asyncio
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from app.core.config import Settings
from app.infrastructure.models.authors import AuthorModel
from app.infrastructure.models.books import BookModel
from sqlalchemy import select

async def main():
    engine = create_async_engine(Settings().database_url)
    async with engine.connect() as connection:
        for model in (AuthorModel, BookModel):
            row = (await connection.execute(select(model.__table__))).mappings().one()
            for name in sorted(row):
                print(model.__tablename__, name, repr(row[name]), sep="|")
    await engine.dispose()

asyncio.run(main())
"""
ADDED = {
    "authors.alive": "True",
    "books.discount": "Decimal('1.50')",
    "books.form": "<BookForm.PAPER: 'paper'>",
}


def rows(written: Written, url: str) -> dict[str, str]:
    said = written.succeed(str(written.bin / "python"), "-c", READ, DATABASE_URL=url)
    parts = [line.split("|") for line in said.splitlines()]
    return {f"{table}.{name}": value for table, name, value in parts}


def change(blueprint: Path, changes: list[Change]) -> None:
    text = blueprint.read_text()
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    blueprint.write_text(text)


def edit(folder: Path) -> None:
    """Edit as a user does: a method more, a note, a file of their own."""
    service = folder / "app/application/services/books.py"
    added = "    def mine(self) -> str:\n        return 'mine'\n"
    service.write_text(service.read_text().rstrip() + f"\n\n{added}")
    (folder / "README.md").write_text(
        "Mine first.\n" + (folder / "README.md").read_text()
    )
    (folder / "notes.txt").write_text("mine")


def backwright(written: Written, *arguments: str) -> subprocess.CompletedProcess[str]:
    return written.run(str(BACKWRIGHT), *arguments)


def test_ten_changes_keep_rows_and_edits(
    write: Callable[..., Written], postgresql: PostgreSQL, tmp_path: Path
) -> None:
    written = write("changed", "--example", "quickstart")
    urls = [f"sqlite+aiosqlite:///{tmp_path}/rows.db", postgresql.url()]
    for url in urls:
        written.migrate("up", url)
        written.succeed(str(written.bin / "python"), "-c", ROWS, DATABASE_URL=url)
    first = rows(written, urls[0])
    assert first == rows(written, urls[1])
    edit(written.folder)

    for name, changes in CHANGES.items():
        change(written.folder / "blueprint.yaml", changes)
        planned = backwright(written, "plan")
        assert planned.returncode == 1, name + planned.stderr
        loses = "Data at risk" in planned.stdout
        assert loses == (name == "a field less")
        if loses:
            assert backwright(written, "apply").returncode == 2
        applied = backwright(written, "apply", *["--allow-data-loss"] * loses)
        assert applied.returncode == 0, name + applied.stdout + applied.stderr
        for url in urls:
            for action in ("up", "check", "down", "up", "check"):
                written.migrate(action, url)
        assert backwright(written, "plan").returncode == 0, name

    kept = {key: value for key, value in first.items() if key != "books.title"}
    for url in urls:
        last = rows(written, url)
        assert {key: last[key] for key in kept} == kept
        assert last["books.heading"] == first["books.title"]
        assert {key: last[key] for key in ADDED} == ADDED
    assert (
        "def mine" in (written.folder / "app/application/services/books.py").read_text()
    )
    assert (written.folder / "README.md").read_text().startswith("Mine first.\n")
    assert (written.folder / "notes.txt").read_text() == "mine"
    assert len(list((written.folder / "migrations/versions").glob("0*.py"))) == 11

    written.succeed(str(written.bin / "ruff"), "check", "migrations")
    written.succeed(str(written.bin / "mypy"), "migrations")
    written.test()
