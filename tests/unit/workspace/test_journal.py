"""An apply that dies, fails or is interrupted at each of its steps."""

import errno
import os
import shutil
import signal
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.merge.trees import merge
from backwright.tree import Tree
from backwright.workspace.apply import apply, settle
from backwright.workspace.create import create
from backwright.workspace.disk import Disk
from backwright.workspace.folder import look
from backwright.workspace.record import Record
from backwright.workspace.service import opened
from backwright.workspace.undo import undo

Look = Callable[[Path], dict[str, bytes]]
Act = Callable[[Path, Disk], None]

OLD = Tree({"a.py": "a = 1\n", "b/b.py": "b = 1\n", "gone/g.py": "g = 1\n"})
NEW = Tree({"a.py": "a = 2\n", "b/b.py": "b = 2\n", "new/n.py": "n = 1\n"})


class UnsyncedDisk(Disk):
    """Waits for no disk: what a killed process has written is not lost."""

    def sync(self, places: Iterable[Path]) -> None:
        assert all(place.exists() for place in places)


class HaltingDisk(UnsyncedDisk):
    """Does something else before or after one of its steps."""

    def __init__(self, step: int, halt: Callable[[], None]) -> None:
        self.left = step
        self.halt = halt

    def _count(self) -> None:
        self.left -= 1
        if self.left == 0:
            self.halt()

    def make_folder(self, path: Path) -> None:
        self._count()
        super().make_folder(path)
        self._count()

    def write(self, path: Path, data: bytes, mode: int = 0o644) -> None:
        self._count()
        super().write(path, data, mode)
        self._count()

    def link(self, path: Path, name: Path) -> None:
        self._count()
        super().link(path, name)
        self._count()

    def move(self, path: Path, target: Path) -> None:
        self._count()
        super().move(path, target)
        self._count()

    def remove(self, path: Path) -> None:
        self._count()
        super().remove(path)
        self._count()

    def remove_folder(self, path: Path) -> None:
        self._count()
        super().remove_folder(path)
        self._count()

    def sync(self, places: Iterable[Path]) -> None:
        self._count()
        super().sync(places)
        self._count()


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def interrupt() -> None:
    raise KeyboardInterrupt


def shop(folder: Path) -> Path:
    create(folder, OLD | Record("1", base=OLD).tree())
    (folder / "b/b.py").write_text("b = 1\nmine = 1\n")
    return folder


def evolve(folder: Path, disk: Disk) -> None:
    base = Record.load(folder).base
    changes = merge(base, look(folder, base.keys() | NEW.keys()).tree, NEW)
    apply(folder, changes, Record("2"), disk=disk)


def take_back(folder: Path, disk: Disk) -> None:
    undo(folder, disk)


def finish(folder: Path, disk: Disk) -> None:
    settle(folder, disk)


def killed(act: Act, folder: Path, disk: Disk) -> bool:
    """Run in a child of its own; tell whether it was killed."""
    if (child := os.fork()) == 0:
        try:
            act(folder, disk)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def prepare(act: Act, folder: Path) -> Path:
    """Return a service that is ready for an act."""
    made = folder.parent / f"ready-{act.__name__}"
    if not made.exists():
        make_ready(act, made)
    shutil.copytree(made, folder)
    return folder


def make_ready(act: Act, folder: Path) -> None:
    shop(folder)
    if act is take_back:
        evolve(folder, UnsyncedDisk())
    if act is finish:
        (folder / "a.py").write_text("a = 'mine'\n")
        evolve(folder, UnsyncedDisk())
        (folder / "a.py").write_text("a = 'both'\n")


def outcomes(act: Act, folder: Path, everything: Look) -> list[dict[str, bytes]]:
    """Return a service before and after an act."""
    before = everything(prepare(act, folder))
    act(folder, UnsyncedDisk())
    return [before, everything(folder)]


@pytest.mark.parametrize("act", [evolve, take_back, finish])
def test_killed_at_any_step_the_next_run_makes_it_old_or_new(
    act: Act, tmp_path: Path, everything: Look
) -> None:
    old, new = outcomes(act, tmp_path / "expected", everything)
    seen = []
    for step in range(1, 1000):
        folder = prepare(act, tmp_path / str(step))
        if not killed(act, folder, HaltingDisk(step, kill)):
            break
        with opened(folder, UnsyncedDisk()):
            state = everything(folder)
        assert state in (old, new)
        seen.append(state)
    assert seen.count(old) > 10
    assert seen.count(new) > 10
    assert seen == sorted(seen, key=lambda state: state == new)


def test_killed_again_while_recovering(tmp_path: Path, everything: Look) -> None:
    old, new = outcomes(evolve, tmp_path / "expected", everything)

    def recover(folder: Path, disk: Disk) -> None:
        with opened(folder, disk):
            pass

    halfway = 60
    for step in range(1, 1000):
        folder = prepare(evolve, tmp_path / str(step))
        assert killed(evolve, folder, HaltingDisk(halfway, kill))
        if not killed(recover, folder, HaltingDisk(step, kill)):
            break
        with opened(folder, UnsyncedDisk()):
            assert everything(folder) in (old, new)
    assert step > 10


@pytest.mark.parametrize("halt", [full, interrupt])
@pytest.mark.parametrize("act", [evolve, take_back, finish])
def test_failing_at_any_step_it_is_taken_back_at_once(
    act: Act, halt: Callable[[], None], tmp_path: Path, everything: Look
) -> None:
    old, new = outcomes(act, tmp_path / "expected", everything)
    failures = 0
    for step in range(1, 1000):
        folder = prepare(act, tmp_path / str(step))
        disk = HaltingDisk(step, halt)
        try:
            act(folder, disk)
        except (Rejected, KeyboardInterrupt):
            failures += 1
            with opened(folder, UnsyncedDisk()):
                assert everything(folder) in (old, new)
        if disk.left > 0:
            break
    assert failures > 20


def test_killed_while_it_is_taken_back(tmp_path: Path, everything: Look) -> None:
    old, new = outcomes(evolve, tmp_path / "expected", everything)

    class FailingThenDying(HaltingDisk):
        def __init__(self, fails: int, dies: int) -> None:
            super().__init__(fails, full)
            self.then = dies

        def _count(self) -> None:
            if self.left <= 0:
                self.then -= 1
                if self.then == 0:
                    kill()
            super()._count()

    states = []
    for fails in (55, 75):
        for dies in range(1, 1000):
            folder = prepare(evolve, tmp_path / f"{fails}-{dies}")
            if not killed(evolve, folder, FailingThenDying(fails, dies)):
                break
            with opened(folder, UnsyncedDisk()):
                states.append(everything(folder))
    assert all(state in (old, new) for state in states)
    assert states.count(old) > 20
