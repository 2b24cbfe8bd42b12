from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.cli.main import run

Change = Callable[[str, str], None]
INITIAL = "migrations/initial/things.py"


class TestApply:
    def test_writes_and_keeps_edits_and_old_migrations(
        self, shop: Path, change: Change
    ) -> None:
        readme = shop / "README.md"
        readme.write_text(f"Mine.\n{readme.read_text()}")
        before = (shop / INITIAL).read_text()
        change("string(40)", "string(40)\n      note: text?")
        assert run(["apply"]) == 0
        assert (
            "note: Mapped" in (shop / "app/infrastructure/models/things.py").read_text()
        )
        assert readme.read_text().startswith("Mine.\n")
        assert (shop / INITIAL).read_text() == before
        assert (shop / "migrations/versions/0002_change_things.py").is_file()
        assert run(["plan"]) == 0

    def test_numbers_migrations_and_starts_from_the_last(
        self, shop: Path, change: Change
    ) -> None:
        change("string(40)", "string(41)")
        assert run(["apply"]) == 0
        change("string(41)", "string(42)")
        assert run(["apply"]) == 0
        second = (shop / "migrations/versions/0003_change_things.py").read_text()
        assert 'down_revision: str | None = "0002"' in second
        assert "from VARCHAR(41) to VARCHAR(42)" in second

    def test_warns_of_an_own_file_in_the_way(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        own = shop / "migrations/steps.py"
        own.write_text("mine = 1\n")
        change("string(40)", "string(44)")
        capsys.readouterr()
        assert run(["apply"]) == 0
        assert own.read_text() == "mine = 1\n"
        assert "migrations/steps.py: backwright now" in capsys.readouterr().err

    def test_refuses_to_lose_data_unless_told_to(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        model = shop / "app/infrastructure/models/things.py"
        before = model.read_text()
        change("      size: int\n", "")
        assert run(["apply"]) == 2
        assert "every value of things.size" in capsys.readouterr().err
        assert model.read_text() == before
        assert run(["apply", "--allow-data-loss"]) == 0
        assert "size" not in model.read_text()

    def test_a_renamed_field_loses_nothing(self, shop: Path, change: Change) -> None:
        change("name: string(40)", "label: {type: string(40), was: name}")
        assert run(["apply"]) == 0
        text = (shop / "migrations/versions/0002_change_things.py").read_text()
        assert 'Rename("things", "name", "label", "COLUMN")' in text
        assert "AddColumn" not in text

    def test_a_conflict_is_settled_and_finished(
        self, shop: Path, change: Change, capsys: pytest.CaptureFixture[str]
    ) -> None:
        model = shop / "app/infrastructure/models/things.py"
        wanted = model.read_text().replace("String(40)", "String(50)")
        model.write_text(wanted)
        change("string(40)", "string(60)")
        assert run(["apply"]) == 1
        assert "things.py" in capsys.readouterr().err
        assert run(["apply"]) == 2
        assert run(["apply", "--continue"]) == 2
        model.write_text(wanted.replace("String(50)", "String(60)"))
        assert run(["apply", "--continue"]) == 0
        assert run(["plan"]) == 0

    def test_has_nothing_to_finish(
        self, shop: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        assert run(["apply", "--continue"]) == 2
        assert "[nothing-to-finish]" in capsys.readouterr().err
