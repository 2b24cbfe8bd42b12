"""A service that backwright wrote, opened for a change."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.tree import Tree
from backwright.workspace.disk import Disk
from backwright.workspace.failures import rejecting
from backwright.workspace.folder import is_safe, linked, look
from backwright.workspace.interrupts import stoppable
from backwright.workspace.journal import Journal
from backwright.workspace.lock import locked
from backwright.workspace.record import FOLDER, LOCAL, absent

PENDING = f"{LOCAL}/pending/"
"""Holds the new base of each file in conflict, until the user has settled it."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service, locked for us.

    Attributes:
        root: Its folder.
        journal: What changes its files.
        resumed: Whether something was left half done, and is whole again.
    """

    root: Path
    journal: Journal
    resumed: bool

    def pending(self) -> Tree:
        """Return the new base of each file whose conflicts are not settled."""
        place = self.root / PENDING
        paths = [
            found.relative_to(self.root).as_posix()
            for found in place.glob("**/*")
            if found.is_file()
        ]
        found = look(self.root, filter(is_safe, paths)).tree
        return Tree({path.removeprefix(PENDING): text for path, text in found.items()})

    def require_finished(self) -> None:
        """Return if no apply waits for conflicts to be settled.

        Raises:
            Rejected: One does.
        """
        if pending := self.pending():
            raise Rejected(map(_unfinished, pending))

    def require_unlinked(self, paths: Iterable[str]) -> None:
        """Return if no file to change is, or lies below, a link.

        Raises:
            Rejected: Some do; we would change something outside the service.
        """
        links = {way for path in paths if (way := linked(self.root, path))}
        if links:
            raise Rejected(_link(way) for way in links)


@contextmanager
def opened(root: Path, disk: Disk | None = None) -> Iterator[Service]:
    """Open a service; what an earlier process left half done is made whole first.

    Args:
        root: Its folder.
        disk: What does the writing.

    Raises:
        Rejected: It is no service, it is in use, or the disk refuses.
    """
    if not (root / FOLDER).is_dir():
        raise Rejected([absent(root)])
    if way := linked(root, LOCAL):
        raise Rejected([_link(way)])
    with rejecting(root, "write"):
        (root / LOCAL).mkdir(exist_ok=True)
        with locked(root / LOCAL), stoppable():
            journal = Journal(root, root / LOCAL, disk or Disk())
            yield Service(root, journal, journal.recover())


def _unfinished(path: str) -> Diagnostic:
    return Diagnostic(
        path=path,
        code="unfinished-apply",
        message="an earlier apply left a conflict here that is not finished",
        help="run `backwright apply --continue`, or `backwright undo`",
    )


def _link(way: str) -> Diagnostic:
    return Diagnostic(
        path=way,
        code="link-in-the-way",
        message="a symbolic link is in the way; what it leads to is not changed",
        help="put a file or folder in its place, or delete it to do without",
    )
