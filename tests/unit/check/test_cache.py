"""What the disk spoils in the memory of a project is as good as never kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backwright.check.engine import check
from backwright.check.settings import Settings
from backwright.diagnostics import Diagnostic
from backwright.rules import all_rules
from backwright.standards.reading import read_standard

STRICT = Settings(read_standard("strict"))
RULES = {"print-statement": all_rules()["print-statement"]}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path / "memory"))
    root = tmp_path / "project"
    (root / "app").mkdir(parents=True)
    for name in ("one", "two", "three"):
        text = f"def {name}():\n    print('{name}')\n"
        (root / f"app/{name}.py").write_text(text, encoding="utf-8")
    return root


def found(root: Path, *, cached: bool = True) -> list[Diagnostic]:
    return check([root], RULES, settings=STRICT, cached=cached)


def spoil(root: Path, table: str, column: str, value: bytes | None) -> None:
    (place,) = (root.parent / "memory").glob("*/facts.db")
    with closing(sqlite3.connect(place)) as database, database:
        where = "" if table == "files" else " WHERE name = 'outcome'"
        database.execute(f"UPDATE {table} SET {column} = ?{where}", (value,))  # noqa: S608 - our own names


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("state", "value"),
        ("files", "outline"),
        ("files", "body"),
        ("files", "error"),
        ("files", "found"),
    ],
)
@pytest.mark.parametrize("value", [b"\x80", b"spoiled", b"", None])
def test_what_is_spoiled_is_found_anew(
    project: Path, table: str, column: str, value: bytes | None
) -> None:
    before = found(project)
    spoil(project, table, column, value)
    assert found(project) == before
    (project / "app/one.py").write_text("def one():\n    return 1\n", encoding="utf-8")
    spoil(project, table, column, value)
    assert found(project) == found(project, cached=False)


def test_a_text_that_is_spoiled_is_found_anew(project: Path) -> None:
    before = found(project)
    (place,) = (project.parent / "memory").glob("*/facts.db")
    with closing(sqlite3.connect(place)) as database, database:
        # The bytes are no UTF-8, which SQLite does not mind.
        database.execute("UPDATE files SET digest = CAST(x'80ff' AS TEXT)")
        database.execute("DELETE FROM state WHERE name = 'outcome'")
    assert found(project) == before


def test_a_memory_that_is_no_database_is_begun_anew(project: Path) -> None:
    before = found(project)
    (place,) = (project.parent / "memory").glob("*/facts.db")
    place.write_bytes(b"no database" * 1000)
    assert [found(project) for _ in range(2)] == [before, before]
    with closing(sqlite3.connect(place)) as database, database:
        assert database.execute("SELECT count(*) FROM files").fetchone() == (3,)
