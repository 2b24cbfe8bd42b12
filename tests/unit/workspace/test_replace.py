import errno
from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.workspace.disk import Disk
from backwright.workspace.replace import replace


def test_gives_a_file_another_text_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text("old")
    file.chmod(0o640)
    replace(file, "new")
    assert file.read_text() == "new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_leaves_it_as_it_was_if_the_disk_is_full(tmp_path: Path) -> None:
    class Full(Disk):
        def move(self, path: Path, target: Path) -> None:
            raise OSError(errno.ENOSPC, "full", str(path), None, str(target))

    file = tmp_path / "shop.yaml"
    file.write_text("old")
    with pytest.raises(Rejected, match="the disk is full"):
        replace(file, "new", Full())
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]
