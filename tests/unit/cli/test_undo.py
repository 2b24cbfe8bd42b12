from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.cli.main import run


def files(folder: Path) -> dict[str, bytes]:
    local = folder / ".backwright/local"
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and local not in path.parents
    }


class TestUndo:
    def test_restores_what_was_there(
        self,
        shop: Path,
        change: Callable[[str, str], None],
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        change("string(40)", "string(40)\n      note: text?")
        before = files(shop)
        assert run(["apply"]) == 0
        assert files(shop) != before
        assert run(["undo"]) == 0
        assert "migrations/versions/0002_change_things.py" in capsys.readouterr().out
        assert files(shop) == before

    def test_has_nothing_to_undo(
        self, shop: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert shop.is_dir()
        assert run(["undo"]) == 2
        assert "[nothing-to-undo]" in capsys.readouterr().err
