"""What the operating system refuses, in the user's words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected

REASONS = {
    errno.EACCES: (
        "no permission",
        "give yourself write permission, or choose another folder",
    ),
    errno.EPERM: ("the system does not permit it", "choose another folder"),
    errno.EROFS: ("the disk can only be read", "choose a folder on another disk"),
    errno.ENOSPC: ("the disk is full", "free some space and run the command again"),
    errno.EDQUOT: (
        "your disk quota is used up",
        "free some space and run the command again",
    ),
    errno.EFBIG: ("a file would become too large", "raise the limit (ulimit -f)"),
    errno.EMFILE: ("too many files are open", "raise the limit (ulimit -n)"),
    errno.ENAMETOOLONG: ("a name is too long for this disk", "choose a shorter name"),
    errno.ENOENT: ("it does not exist", "check the path"),
    errno.ENOTDIR: ("a part of the path is a file", "check the path"),
    errno.ELOOP: ("a part of the path is a symbolic link", "use the real folder"),
    errno.EIO: ("the disk reports an error", "check the disk"),
}


def rejection(error: OSError, path: Path | str, doing: str) -> Rejected:
    """Return what to tell the user about a refusal of the system.

    Args:
        error: The refusal.
        path: What the user was working on; the file that failed is named if it differs.
        doing: What was tried: `write`, `read`.
    """
    reason, advice = REASONS.get(error.errno or 0, (error.strerror or str(error), ""))
    name = str(error.filename) if isinstance(error.filename, str) else str(path)
    message = f"cannot {doing} {name}: {reason}"
    return Rejected(
        [
            Diagnostic(
                path=str(path), code=f"cannot-{doing}", message=message, help=advice
            )
        ]
    )


@contextmanager
def rejecting(path: Path | str, doing: str) -> Iterator[None]:
    """Turn a refusal of the system into `Rejected`."""
    try:
        yield
    except OSError as error:
        raise rejection(error, path, doing) from error
