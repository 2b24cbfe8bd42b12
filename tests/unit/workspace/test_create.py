import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.tree import Tree
from backwright.workspace.create import create
from backwright.workspace.disk import Disk
from backwright.workspace.folder import load

TREE = Tree(
    {"README.md": "# shop\n", "app/main.py": "x = 1\n", "run.sh": "#!/bin/sh\n"}
)


def everything(folder: Path) -> dict[str, str]:
    """Return all that lies below a folder, hidden things included."""
    return {
        str(place.relative_to(folder)): place.read_text()
        if place.is_file()
        else "folder"
        for place in folder.rglob("*")
    }


class FailingDisk(Disk):
    """Fails at one of its steps, as a full disk or Ctrl-C would."""

    def __init__(self, step: int, failure: BaseException) -> None:
        self.left = step
        self.failure = failure

    def _step(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise self.failure

    def make_folder(self, path: Path) -> None:
        self._step()
        super().make_folder(path)

    def write(self, path: Path, data: bytes, mode: int = 0o644) -> None:
        self._step()
        super().write(path, data, mode)

    def move(self, path: Path, target: Path) -> None:
        self._step()
        super().move(path, target)


def test_writes_every_file_with_its_mode(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        create(tmp_path / "shop", TREE, executables=["run.sh"])
    finally:
        os.umask(before)

    assert load(tmp_path / "shop") == TREE
    assert stat.S_IMODE((tmp_path / "shop/run.sh").stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "shop/README.md").stat().st_mode) == 0o644
    assert [place.name for place in tmp_path.iterdir()] == ["shop"]


def test_fills_an_empty_folder_that_someone_stands_in(tmp_path: Path) -> None:
    target = tmp_path / "shop"
    target.mkdir()
    same = target.stat().st_ino

    create(target, TREE)

    assert load(target) == TREE
    assert target.stat().st_ino == same
    assert {place.name for place in target.iterdir()} == {"README.md", "app", "run.sh"}


def test_makes_missing_folders_above(tmp_path: Path) -> None:
    create(tmp_path / "a/b/shop", TREE)
    assert load(tmp_path / "a/b/shop") == TREE


def test_names_apply_when_the_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(Rejected) as rejected:
        create(tmp_path, TREE)

    assert "is not empty" in str(rejected.value)
    assert "backwright apply" in rejected.value.diagnostics[0].help
    assert everything(tmp_path) == {"mine.txt": "mine"}


def test_refuses_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "shop").write_text("mine")
    with pytest.raises(Rejected, match="is a file"):
        create(tmp_path / "shop", TREE)
    assert everything(tmp_path) == {"shop": "mine"}


@pytest.mark.parametrize("to", ["elsewhere", "nowhere"])
def test_follows_no_link(tmp_path: Path, to: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "shop").symlink_to(tmp_path / to)

    with pytest.raises(Rejected, match="is a symbolic link"):
        create(tmp_path / "shop", TREE)

    assert everything(tmp_path / "elsewhere") == {}
    assert not (tmp_path / "nowhere").exists()


def test_refuses_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Rejected, match="cannot write"):
        create(tmp_path / "file/shop", TREE)
    assert everything(tmp_path) == {"file": "mine"}


@pytest.mark.parametrize("empty_folder_there", [True, False])
@pytest.mark.parametrize(
    "failure",
    [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()],
)
def test_leaves_the_place_as_it_was_whenever_it_fails(
    tmp_path: Path, failure: BaseException, *, empty_folder_there: bool
) -> None:
    target = tmp_path / "above/shop"
    if empty_folder_there:
        target.mkdir(parents=True)
    before = everything(tmp_path)

    failures = 0
    messages: set[str] = set()
    for step in range(1, 30):
        try:
            create(target, TREE, disk=FailingDisk(step, failure))
        except (Rejected, KeyboardInterrupt) as stopped:
            messages.add(str(stopped))
            failures += 1
            assert everything(tmp_path) == before
        else:
            break

    assert failures > len(TREE)
    assert all(not message or "the disk is full" in message for message in messages)
    assert load(target) == TREE


def test_reports_a_folder_without_write_permission(tmp_path: Path) -> None:
    refusal = PermissionError(errno.EACCES, "Permission denied", str(tmp_path))
    with pytest.raises(Rejected, match="no permission") as rejected:
        create(tmp_path / "shop", TREE, disk=FailingDisk(1, refusal))
    assert rejected.value.diagnostics[0].code == "cannot-write"
    assert everything(tmp_path) == {}


def test_a_request_to_end_leaves_nothing(tmp_path: Path) -> None:
    program = """
import os, signal, sys
from pathlib import Path
from backwright.tree import Tree
from backwright.workspace.create import create
from backwright.workspace.disk import Disk

class Ended(Disk):
    def write(self, path, data, mode=0o644):
        super().write(path, data, mode)
        os.kill(os.getpid(), signal.SIGTERM)

try:
    create(Path(sys.argv[1]) / "shop", Tree({"a": "a", "b": "b"}), disk=Ended())
except KeyboardInterrupt as stopped:
    sys.exit(128 + stopped.number)
"""
    ended = subprocess.run([sys.executable, "-c", program, tmp_path], check=False)  # noqa: S603 (our own program)
    assert ended.returncode == 128 + signal.SIGTERM
    assert everything(tmp_path) == {}
