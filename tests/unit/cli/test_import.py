"""`backwright import`: what it says, what it writes, and what it never does."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backwright.cli.main import run

WRONG_USE = 2


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, in which commands run."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def database(tmp_path: Path) -> str:
    """Return the URL of an SQLite database."""
    path = tmp_path / "My Shop.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TABLE books (id INTEGER PRIMARY KEY, title VARCHAR(80) NOT NULL, "
            "place POINT)"
        )
    return f"sqlite:///{path}"


class TestImport:
    def test_writes_a_blueprint_that_new_takes(
        self, here: Path, database: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["import", database]) == 0
        said = capsys.readouterr()
        assert "Wrote 1 entity into my_shop.yaml." in said.out
        assert "1 thing could not be expressed" in said.out
        assert "no kind of field holds `POINT`" in said.err
        assert "title: string(80)" in (here / "my_shop.yaml").read_text()
        assert run(["new", "my_shop.yaml"]) == 0
        assert (here / "my_shop" / "migrate.py").is_file()

    def test_leaves_nothing_but_the_blueprint(self, here: Path, database: str) -> None:
        before = Path(database.removeprefix("sqlite:///")).read_bytes()
        assert run(["import", database, "--into", "shop.yaml"]) == 0
        assert [path.name for path in here.iterdir()] == ["shop.yaml"]
        assert Path(database.removeprefix("sqlite:///")).read_bytes() == before

    def test_overwrites_nothing(
        self, here: Path, database: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (here / "my_shop.yaml").write_text("mine")
        assert run(["import", database]) == WRONG_USE
        assert "my_shop.yaml is there already" in capsys.readouterr().err
        assert (here / "my_shop.yaml").read_text() == "mine"
        (here / "link.yaml").symlink_to(here / "nowhere.yaml")
        assert run(["import", database, "--into", "link.yaml"]) == WRONG_USE
        assert not (here / "nowhere.yaml").exists()

    def test_takes_the_driver_of_sqlalchemy_for_what_it_is(
        self, here: Path, database: str
    ) -> None:
        assert run(["import", database.replace("sqlite:", "sqlite+aiosqlite:")]) == 0
        assert (here / "my_shop.yaml").is_file()

    def test_names_a_service_after_what_says_more_than_app(self, here: Path) -> None:
        folder = here / "bakery" / "app"
        folder.mkdir(parents=True)
        (folder / "models.py").write_text(
            "from sqlmodel import Field, SQLModel\n"
            "class Cake(SQLModel, table=True):\n"
            "    id: int = Field(primary_key=True)\n"
        )
        assert run(["import", "bakery/app"]) == 0
        assert (here / "bakery.yaml").is_file()
        assert run(["import", "bakery/app/models.py", "--into", "cakes.yaml"]) == 0


class TestWhatCannotBeRead:
    @pytest.mark.parametrize(
        ("source", "said"),
        [
            ("sqlite:///missing.db", "there is no database file missing.db"),
            ("sqlite:///", "there is no database file"),
            ("mysql://root:hidden@host/shop", "databases of `mysql` cannot be read"),
            ("missing.py", "it does not exist"),
            ("missing.yaml", "it does not exist"),
            ("missing", "this is no source"),
            ("", "there are no tables in the models of here"),
            ("notes.txt", "this is no source"),
            ("://", "cannot be read"),
            ("empty.py", "there are no tables"),
            ("text.db.py", "it is no text in UTF-8"),
            ("wrong.json", "it is no JSON"),
            ("postgresql://u:hidden@127.0.0.1:1/shop", "cannot read the database"),
            ("postgresql://u:hidden@127.0.0.1:x/shop", "cannot read the database"),
            ("postgresql://u:hidden@h]/shop?password=hidden", "cannot read"),
            ("postgresql://u:hid%zzden@h/shop", "cannot read the database"),
        ],
    )
    def test_is_told_and_nothing_written(
        self, here: Path, source: str, said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (here / "notes.txt").write_text("x")
        (here / "empty.py").write_text("")
        (here / "text.db.py").write_bytes(b"\xff\xfe")
        (here / "wrong.json").write_text("{")
        before = sorted(here.iterdir())
        assert run(["import", source]) == WRONG_USE
        told = capsys.readouterr()
        assert said in told.err
        assert "hidden" not in told.err + told.out
        assert "Traceback" not in told.err
        assert sorted(here.iterdir()) == before

    @pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
    def test_of_a_file_that_is_no_database(
        self, here: Path, content: bytes, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (here / "shop.db").write_bytes(content)
        assert run(["import", "sqlite:///shop.db"]) == WRONG_USE
        assert capsys.readouterr().err
        assert [path.name for path in here.iterdir()] == ["shop.db"]

    def test_without_the_optional_package_says_how_to_install_it(
        self,
        here: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
        assert run(["import", "postgresql://u:hidden@h/shop"]) == WRONG_USE
        told = capsys.readouterr().err
        assert 'pip install "backwright[import]"' in told
        assert "hidden" not in told
        assert list(here.iterdir()) == []

    def test_into_a_folder_that_is_missing(self, here: Path, database: str) -> None:
        assert run(["import", database, "--into", "no/shop.yaml"]) == WRONG_USE
        assert list(here.iterdir()) == []


def test_a_contract_of_ours_comes_back(here: Path) -> None:
    """The contract of a service says nearly all that its blueprint did."""
    schema = {"type": "object", "properties": {"id": {"type": "integer"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Bakery"},
        "paths": {
            "/cakes": {
                "get": {
                    "responses": {
                        "200": {"content": {"application/json": {"schema": schema}}}
                    }
                }
            },
            "/cakes/{id}": {
                "get": {
                    "responses": {
                        "200": {"content": {"application/json": {"schema": schema}}}
                    }
                }
            },
        },
    }
    (here / "contract.json").write_text(json.dumps(document))
    assert run(["import", "contract.json"]) == 0
    assert "  Cake:" in (here / "bakery.yaml").read_text()
