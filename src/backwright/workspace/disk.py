"""The changes that backwright makes to a disk, one method each.

Everything that writes takes a `Disk`, so that a test can fail, or die, at each step.
"""

import errno
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

UNLINKABLE = frozenset({errno.EPERM, errno.EXDEV, errno.ENOTSUP, errno.EMLINK})
AT_ONCE = 16
FILE_MODE = 0o644
PROGRAM_MODE = 0o755


class Disk:
    """Changes files and folders.

    A file is lasting after `sync` of it, its name after `sync` of the folder
    that holds it.
    """

    def make_folder(self, path: Path) -> None:
        """Make one folder, which must not exist."""
        path.mkdir()

    def write(self, path: Path, data: bytes, mode: int = FILE_MODE) -> None:
        """Write a file, which must not exist; a link in its place is not followed."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(path, flags, mode), "wb") as file:
            file.write(data)

    def link(self, path: Path, name: Path) -> None:
        """Give a file a second name; copy it where the disk has no such thing."""
        try:
            os.link(path, name, follow_symlinks=False)
        except OSError as error:
            if error.errno not in UNLINKABLE:
                raise
            self.write(name, path.read_bytes(), path.stat().st_mode & 0o777)

    def move(self, path: Path, target: Path) -> None:
        """Rename a file or folder; a file in the way is replaced in one step."""
        path.replace(target)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def sync(self, places: Iterable[Path]) -> None:
        """Make files, and the names in folders, lasting.

        Many at once, because a disk that is asked one by one waits for each.
        """
        asked = list(places)
        with ThreadPoolExecutor(min(AT_ONCE, len(asked) or 1)) as pool:
            for _ in pool.map(_sync, asked):
                pass


def _sync(place: Path) -> None:
    handle = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
