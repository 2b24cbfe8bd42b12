"""One backwright at a time in a service.

The system holds the lock for the process and lets go of it when that ends, however it
ends; so there are no stale locks. The process is written into the file for messages.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.workspace.failures import rejecting

NAME = "lock"


@contextmanager
def locked(local: Path) -> Iterator[None]:
    """Hold the lock of a service.

    Args:
        local: The folder for what is of this machine only.

    Raises:
        Rejected: Another process holds it.
    """
    with rejecting(local, "write"):
        handle = os.open(local / NAME, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        _take(handle, local)
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        yield
    finally:
        os.close(handle)


def _take(handle: int, local: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.read(handle, 20).decode(errors="replace").strip()
        message = "another backwright is at work here"
        raise Rejected(
            [
                Diagnostic(
                    path=str(local.parent.parent),
                    code="locked",
                    message=f"{message} (process {holder})" if holder else message,
                    help="wait until it has ended",
                )
            ]
        ) from None
