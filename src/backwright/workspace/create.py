"""Writes a whole new folder, or nothing."""

import os
import shutil
import tempfile
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.tree import Tree
from backwright.workspace.disk import FILE_MODE, PROGRAM_MODE, Disk
from backwright.workspace.failures import rejecting
from backwright.workspace.interrupts import stoppable

STAGED = ".backwright-new-"


def create(
    folder: Path,
    tree: Tree,
    executables: Collection[str] = (),
    disk: Disk | None = None,
) -> None:
    """Write a tree as a new folder.

    The files are written beside the folder's place and moved in at the end. If that
    fails or is interrupted, everything is as it was.

    Args:
        folder: The place, which must not exist or be an empty folder. Missing folders
            above it are made.
        tree: What to write.
        executables: The paths of those files that can be run as programs.
        disk: What does the writing.

    Raises:
        Rejected: Something is in the way, or the disk refuses.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 (`resolve` would follow links)
    require_free(folder)
    writer = _Writer(tree, executables, disk or Disk())
    with rejecting(folder, "write"), stoppable():
        if folder.exists():
            writer.fill(folder)
        else:
            writer.make(folder)


def require_free(folder: Path) -> None:
    """Return if a new folder can be written at a place.

    Raises:
        Rejected: Something lies there; says what, and what to do.
    """
    name = str(folder)
    if folder.is_symlink():
        found = ("is a symbolic link", "name the real folder")
    elif folder.is_dir():
        with rejecting(folder, "read"):
            if not any(folder.iterdir()):
                return
        advice = "choose another folder, or use `backwright apply` to change a service"
        found = ("is not empty", advice)
    elif os.path.lexists(folder):
        found = ("is a file", "choose another name for the folder")
    else:
        return
    message = f"{name} {found[0]}; nothing was written"
    raise Rejected(
        [Diagnostic(path=name, code="target-taken", message=message, help=found[1])]
    )


class _Writer:
    """Writes one tree."""

    def __init__(self, tree: Tree, executables: Collection[str], disk: Disk) -> None:
        self._tree = tree
        self._executables = frozenset(executables)
        self._disk = disk

    def make(self, folder: Path) -> None:
        """Write a folder that does not exist."""
        made = self._make_parents(folder.parent)
        try:
            staged = Path(tempfile.mkdtemp(prefix=STAGED, dir=folder.parent))
            try:
                self._stage(staged / folder.name)
                self._disk.move(staged / folder.name, folder)
            finally:
                shutil.rmtree(staged, ignore_errors=True)
        except BaseException:
            _remove_made(made)
            raise
        self._disk.sync([folder.parent])

    def fill(self, folder: Path) -> None:
        """Write into an empty folder, which stays the same folder."""
        staged = Path(tempfile.mkdtemp(prefix=STAGED, dir=folder))
        moved: list[Path] = []
        try:
            self._stage(staged / folder.name)
            for entry in sorted((staged / folder.name).iterdir()):
                moved.append(folder / entry.name)
                self._disk.move(entry, folder / entry.name)
        except BaseException:
            for entry in moved:
                _discard(entry)
            raise
        finally:
            shutil.rmtree(staged, ignore_errors=True)
        self._disk.sync([folder])

    def _make_parents(self, folder: Path) -> list[Path]:
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        made: list[Path] = []
        try:
            for path in reversed(missing):
                self._disk.make_folder(path)
                made.append(path)
        except BaseException:
            _remove_made(made)
            raise
        return made

    def _stage(self, folder: Path) -> None:
        places = [folder / name if name else folder for name in self._tree.folders()]
        for place in places or [folder]:
            self._disk.make_folder(place)
        for path, text in self._tree.items():
            mode = PROGRAM_MODE if path in self._executables else FILE_MODE
            self._disk.write(folder / path, text.encode(), mode)
        self._disk.sync([*(folder / path for path in self._tree), *places])


def _remove_made(folders: list[Path]) -> None:
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()


def _discard(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place, ignore_errors=True)
    else:
        place.unlink(missing_ok=True)
