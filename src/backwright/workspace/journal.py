"""Changes many files or none.

Everything is prepared first: the new files, a second name for each old one, and a list
of steps. Renaming the prepared folder to `journal` is the decision. From then on the
steps can be done or taken back, any number of times, by this process or the next.
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from backwright.workspace.disk import FILE_MODE, Disk

PREPARING = "preparing"
JOURNAL = "journal"
LAST = "last"
DISCARDED = "discarded"
STEPS = "steps.json"
BACK = "back"


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one file.

    Attributes:
        path: The file, below the folder of the service.
        data: What it shall hold; nothing to remove it.
        mode: Its mode; nothing to keep the one it has.
    """

    path: str
    data: bytes | None
    mode: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A step as the journal lists it.

    Attributes:
        path: The file.
        old: Whether there was one before.
        new: The digest of what it shall hold; empty if it is removed.
    """

    path: str
    old: bool
    new: str


@dataclass(frozen=True, slots=True)
class Steps:
    """What a journal lists.

    Attributes:
        entries: Each file, in order.
        folders: The folders that did not exist, outer ones first.
        free: Files that the user was asked to edit afterwards.
        undoable: Whether this is what `undo` takes back.
    """

    entries: tuple[Entry, ...]
    folders: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    undoable: bool = True

    @classmethod
    def load(cls, place: Path) -> "Steps":
        """Return what a journal lists."""
        data = json.loads((place / STEPS).read_text())
        entries = tuple(Entry(**entry) for entry in data["entries"])
        return cls(
            entries, tuple(data["folders"]), tuple(data["free"]), data["undoable"]
        )

    def text(self) -> str:
        """Return them as they are kept."""
        return json.dumps(asdict(self))


def digest(data: bytes) -> str:
    """Return what tells one content of a file from another."""
    return hashlib.sha256(data).hexdigest()


class Journal:
    """Changes the files of one service.

    Attributes:
        root: The folder of the service.
        local: The folder for what is of this machine only.
    """

    def __init__(self, root: Path, local: Path, disk: Disk) -> None:
        self.root = root
        self.local = local
        self._disk = disk
        self._place = local / JOURNAL

    def run(
        self, steps: Sequence[Step], *, free: Sequence[str] = (), undoable: bool = True
    ) -> None:
        """Do all steps, or none if that fails or is interrupted.

        Args:
            steps: What becomes of each file.
            free: Files that the user is asked to edit afterwards.
            undoable: Whether this is what `undo` takes back.
        """
        self.recover()
        if not steps:
            return
        try:
            self._prepare(steps, free, undoable=undoable)
            self._forward()
        except BaseException:
            if self._place.is_dir():
                self._back()
            shutil.rmtree(self.local / PREPARING, ignore_errors=True)
            raise
        self._finish(undoable=undoable)

    def recover(self) -> bool:
        """Finish or take back what an earlier process left; tell if it did."""
        for name in (PREPARING, DISCARDED):
            shutil.rmtree(self.local / name, ignore_errors=True)
        if not self._place.is_dir():
            return False
        if (self._place / BACK).exists():
            self._back()
            return True
        try:
            self._forward()
        except OSError:
            self._back()
            raise
        self._finish(undoable=Steps.load(self._place).undoable)
        return True

    def _prepare(
        self, steps: Sequence[Step], free: Sequence[str], *, undoable: bool
    ) -> None:
        place = self.local / PREPARING
        for folder in (place, place / "new", place / "old"):
            self._disk.make_folder(folder)
        entries = [
            self._stage(place, number, step) for number, step in enumerate(steps)
        ]
        folders = self._missing_folders(steps)
        listed = Steps(tuple(entries), folders, tuple(free), undoable)
        self._disk.write(place / STEPS, listed.text().encode())
        written = [place / STEPS, *(place / "new").iterdir()]
        self._disk.sync([*written, place / "new", place / "old", place])
        self._disk.move(place, self._place)
        self._disk.sync([self.local])

    def _stage(self, place: Path, number: int, step: Step) -> Entry:
        target = self.root / step.path
        old = target.is_file()
        mode = step.mode
        if old:
            self._disk.link(target, place / "old" / str(number))
            mode = mode or target.stat().st_mode & 0o777
        if step.data is None:
            return Entry(step.path, old, "")
        self._disk.write(place / "new" / str(number), step.data, mode or FILE_MODE)
        return Entry(step.path, old, digest(step.data))

    def _missing_folders(self, steps: Sequence[Step]) -> tuple[str, ...]:
        parents = {
            str(parent)
            for step in steps
            if step.data is not None
            for parent in PurePosixPath(step.path).parents
        }
        return tuple(
            sorted(path for path in parents if not (self.root / path).is_dir())
        )

    def _forward(self) -> None:
        steps = Steps.load(self._place)
        for folder in steps.folders:
            if not (self.root / folder).is_dir():
                self._disk.make_folder(self.root / folder)
        for number, entry in enumerate(steps.entries):
            staged = self._place / "new" / str(number)
            target = self.root / entry.path
            if entry.new and staged.exists():
                self._disk.move(staged, target)
            elif not entry.new and target.is_file():
                self._disk.remove(target)
        self._sync(steps)
        self._clear([entry.path for entry in steps.entries if not entry.new])

    def _back(self) -> None:
        if not (self._place / BACK).exists():
            with suppress(FileExistsError):
                self._disk.write(self._place / BACK, b"")
            self._disk.sync([self._place])
        steps = Steps.load(self._place)
        for number, entry in enumerate(steps.entries):
            self._restore(number, entry)
        self._sync(steps)
        for folder in reversed(steps.folders):
            with suppress(OSError):
                self._disk.remove_folder(self.root / folder)
        self._finish(undoable=False)

    def _restore(self, number: int, entry: Entry) -> None:
        target = self.root / entry.path
        kept = self._place / "old" / str(number)
        if not entry.old:
            if not (self._place / "new" / str(number)).exists() and target.is_file():
                self._disk.remove(target)
            return
        if target.is_file() and target.samefile(kept):
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        spare = self._place / f"spare-{number}"
        spare.unlink(missing_ok=True)
        self._disk.link(kept, spare)
        self._disk.move(spare, target)

    def _sync(self, steps: Steps) -> None:
        parents = {(self.root / entry.path).parent for entry in steps.entries}
        self._disk.sync(sorted(folder for folder in parents if folder.is_dir()))

    def _clear(self, removed: Sequence[str]) -> None:
        """Remove the folders that became empty."""
        for path in removed:
            for parent in list(PurePosixPath(path).parents)[:-1]:
                with suppress(OSError):
                    self._disk.remove_folder(self.root / parent)

    def _finish(self, *, undoable: bool) -> None:
        if undoable and (self.local / LAST).exists():
            self._disk.move(self.local / LAST, self.local / DISCARDED)
        self._disk.move(self._place, self.local / (LAST if undoable else DISCARDED))
        self._disk.sync([self.local])
        shutil.rmtree(self.local / DISCARDED, ignore_errors=True)
