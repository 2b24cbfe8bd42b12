"""Gives one file a new text, or leaves it as it was."""

import os
from contextlib import suppress
from pathlib import Path

from backwright.workspace.disk import Disk
from backwright.workspace.failures import rejecting
from backwright.workspace.interrupts import stoppable


def replace(path: Path, text: str, disk: Disk | None = None) -> None:
    """Write a text beside a file and move it over the file.

    Args:
        path: The file, which must exist; its mode is kept, and a link is followed.
        text: What it is to hold.
        disk: What does the writing.

    Raises:
        Rejected: The disk refuses; the file is as it was.
    """
    disk = disk or Disk()
    with rejecting(path, "write"), stoppable():
        target = path.resolve(strict=True)
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            disk.write(beside, text.encode(), target.stat().st_mode & 0o777)
            disk.sync([beside])
            disk.move(beside, target)
        except BaseException:
            with suppress(OSError):
                disk.remove(beside)
            raise
        disk.sync([target.parent])
