"""What a service's own commands say where the database is not as they need it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.emitted.written import Written

PHRASE = "long enough to be one"

pytestmark = pytest.mark.emitted


@pytest.fixture(scope="module")
def shop(write: Callable[..., Written]) -> Written:
    return write("commands", "--example", "quickstart")


def refused(shop: Written, database: Path, *command: str) -> str:
    """Run a command that must end in one line; return the line."""
    done = shop.run(
        *(str(shop.bin / "python"), *command),
        DATABASE_URL=f"sqlite+aiosqlite:///{database}",
        PASSWORD=PHRASE,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    (line,) = done.stderr.splitlines()
    return line


class TestCommands:
    def test_say_to_migrate_before_a_user_is_created(
        self, shop: Written, tmp_path: Path
    ) -> None:
        said = refused(shop, tmp_path / "new.db", "manage.py", "create-user", "a@b.co")
        assert "no such table" in said
        assert "make migrate" in said

    def test_say_to_migrate_a_database_that_is_behind(
        self, shop: Written, tmp_path: Path
    ) -> None:
        said = refused(shop, tmp_path / "new.db", "migrate.py", "check")
        assert "make migrate" in said

    def test_say_that_nothing_is_left_to_undo(
        self, shop: Written, tmp_path: Path
    ) -> None:
        said = refused(shop, tmp_path / "new.db", "migrate.py", "down")
        assert "No migration is left to undo." in said

    @pytest.mark.parametrize("action", ["check", "up", "down"])
    def test_name_the_revision_that_other_code_made(
        self, action: str, shop: Written, tmp_path: Path
    ) -> None:
        database = tmp_path / "ahead.db"
        shop.migrate("up", f"sqlite+aiosqlite:///{database}")
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = 'later'")
        said = refused(shop, database, "migrate.py", action)
        assert "'later'" in said
        assert "other code" in said
