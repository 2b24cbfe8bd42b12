"""Writes one new file, or nothing; what is there already stays."""

import os
from contextlib import suppress
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.workspace.disk import Disk
from backwright.workspace.failures import rejecting
from backwright.workspace.interrupts import stoppable


def write(path: Path, text: str, disk: Disk | None = None) -> None:
    """Write a text beside its place, and give it its name if that is free.

    Args:
        path: The place, where nothing must lie; its folder must exist.
        text: What it is to hold.
        disk: What does the writing.

    Raises:
        Rejected: Something lies there, or the disk refuses; nothing was written.
    """
    disk = disk or Disk()
    require_absent(path)
    with rejecting(path, "write"), stoppable():
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            disk.write(beside, text.encode())
            disk.sync([beside])
            disk.link(beside, path)
        except FileExistsError:
            require_absent(path)
            raise
        finally:
            with suppress(OSError):
                disk.remove(beside)
        disk.sync([path.parent])


def require_absent(path: Path) -> None:
    """Return if nothing lies at a place.

    Raises:
        Rejected: Something does.
    """
    if os.path.lexists(path):
        message = f"{path} is there already; nothing was written"
        advice = "name another file with --into"
        raise Rejected(
            [
                Diagnostic(
                    path=str(path), code="target-taken", message=message, help=advice
                )
            ]
        )
