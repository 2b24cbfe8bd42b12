from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.cli.main import run


class TestStatus:
    def test_is_clean_at_first(
        self, shop: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        capsys.readouterr()
        assert run(["status"]) == 0
        assert "Everything is as it was written" in capsys.readouterr().out

    def test_tells_edits_from_what_lags_behind(
        self,
        shop: Path,
        change: Callable[[str, str], None],
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        (shop / "Makefile").write_text("mine:\n")
        (shop / "docs/operations.md").unlink()
        change("string(40)", "string(44)")
        assert run(["status"]) == 0
        edited, deleted, behind, missing = capsys.readouterr().out.split("\n\n")[1:]
        assert "Makefile" in edited
        assert "docs/operations.md" in deleted
        assert "app/infrastructure/models/things.py" in behind
        assert "migrations/versions/0002_change_things.py" in missing

    def test_tells_edits_when_the_blueprint_is_wrong(
        self,
        shop: Path,
        change: Callable[[str, str], None],
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        (shop / "Makefile").write_text("mine:\n")
        change("string(40)", "strng(40)")
        assert run(["status"]) == 0
        said = capsys.readouterr()
        assert "Edited by you:\n  Makefile\n" in said.out
        assert "What lags behind cannot be told" in said.out
        assert 'did you mean "string"?' in said.err

    def test_tells_what_is_in_conflict(
        self,
        shop: Path,
        change: Callable[[str, str], None],
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        model = shop / "app/infrastructure/models/things.py"
        model.write_text(model.read_text().replace("String(40)", "String(80)"))
        change("string(40)", "string(44)")
        assert run(["apply"]) == 1
        capsys.readouterr()
        assert run(["status"]) == 0
        said = capsys.readouterr().out
        assert "In conflict" in said.split("\n\n")[1]
        assert "models/things.py" in said.split("\n\n")[1]
