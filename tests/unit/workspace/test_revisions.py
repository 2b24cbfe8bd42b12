from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.render.migration import Place
from backwright.workspace.revisions import next_place


def keep(root: Path, **revisions: str) -> None:
    folder = root / "migrations/versions"
    folder.mkdir(parents=True, exist_ok=True)
    for name, after in revisions.items():
        number = name.removeprefix("r")
        said = f'revision: str = "{number}"\ndown_revision: str | None = {after}\n'
        (folder / f"{number}_change.py").write_text(said)


class TestNextPlace:
    def test_counts_on_from_the_last(self, tmp_path: Path) -> None:
        keep(tmp_path, r0001="None", r0002='"0001"')
        assert next_place(tmp_path) == Place(number="0003", after="0002")

    def test_follows_one_that_has_no_number(self, tmp_path: Path) -> None:
        keep(tmp_path, r0001="None", rab12='"0001"')
        assert next_place(tmp_path) == Place(number="0002", after="ab12")

    def test_follows_one_that_joins_two(self, tmp_path: Path) -> None:
        keep(tmp_path, r0001="None", ra='"0001"', rb='"0001"', rc='("a", "b")')
        assert next_place(tmp_path).after == "c"

    def test_refuses_two_that_are_the_last(self, tmp_path: Path) -> None:
        keep(tmp_path, r0001="None", ra='"0001"', rb='"0001"')
        with pytest.raises(Rejected, match="several migrations are the last: a, b"):
            next_place(tmp_path)

    def test_refuses_what_is_no_python(self, tmp_path: Path) -> None:
        keep(tmp_path, r0001="None")
        (tmp_path / "migrations/versions/x.py").write_text("def")
        with pytest.raises(Rejected, match="unread-migration"):
            next_place(tmp_path)
