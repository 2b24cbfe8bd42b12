"""Reads folders; links are never followed."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.tree import Tree, UnsafePath, require_safe
from backwright.workspace.failures import rejecting

PASSED_OVER = frozenset(
    {
        ".backwright",
        ".git",
        ".hg",
        ".hypothesis",
        ".import_linter_cache",
        ".mypy_cache",
        ".nox",
        ".pytest_cache",
        ".ruff_cache",
        ".svn",
        ".tox",
        ".venv",
        "__pycache__",
        "node_modules",
        "venv",
    }
)
"""Folders that hold nothing of the user's own writing."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What lies in a folder.

    Attributes:
        tree: The text files.
        others: Paths at which lies something else: a link, a folder in place of a
            file, a file that is no UTF-8 text.
    """

    tree: Tree
    others: frozenset[str] = frozenset()


def load(folder: Path) -> Tree:
    """Return every text file of a folder but those in caches and environments.

    Raises:
        Rejected: The folder, or a file in it, cannot be read.
    """
    with rejecting(folder, "read"):
        return look(folder, walk(folder)).tree


def look(folder: Path, paths: Iterable[str]) -> Contents:
    """Return what lies at some paths of a folder; what is missing is left out.

    Raises:
        Rejected: A file cannot be read.
    """
    texts: dict[str, str] = {}
    others: set[str] = set()
    ways = _Ways(folder)
    with rejecting(folder, "read"):
        for path in sorted(set(paths)):
            text = ways.text(path)
            if text is not None:
                texts[path] = text
            elif os.path.lexists(folder / path):
                others.add(path)
    return Contents(Tree(texts), frozenset(others))


def text_of(path: Path) -> str:
    """Return the text of a file that the user named.

    Raises:
        Rejected: It cannot be read, or is no text.
    """
    with rejecting(path, "read"):
        content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"it is no text in UTF-8: byte {error.start} cannot be read"
        raise Rejected(
            [Diagnostic(path=str(path), code="cannot-read", message=message)]
        ) from error


def linked(folder: Path, path: str) -> str | None:
    """Return the first part of the way to a file that is a link, or nothing."""
    parts = path.split("/")
    for count in range(1, len(parts) + 1):
        way = "/".join(parts[:count])
        if (folder / way).is_symlink():
            return way
    return None


class _Ways:
    """Reads files of a folder; asks of each folder below only once if it is a link."""

    def __init__(self, folder: Path) -> None:
        self._root = os.fspath(folder)
        self._linked = {"": False}

    def text(self, path: str) -> str | None:
        """Return what a file holds; nothing if it is none, or no text."""
        place = f"{self._root}/{path}"
        if self._is_linked(path) or not os.path.isfile(place):  # noqa: PTH113 (3 times as fast, and there are thousands)
            return None
        try:
            with open(place, "rb") as file:  # noqa: PTH123 (likewise)
                return file.read().decode()
        except UnicodeDecodeError:
            return None

    def _is_linked(self, path: str) -> bool:
        """Tell whether a path is a link, or leads through one."""
        if path not in self._linked:
            above = path.rpartition("/")[0]
            self._linked[path] = self._is_linked(above) or os.path.islink(  # noqa: PTH114 (likewise)
                f"{self._root}/{path}"
            )
        return self._linked[path]


def walk(folder: Path, below: str = "", *, links: bool = False) -> Iterator[str]:
    """Yield the path of each file but those in caches and environments, in order.

    Args:
        folder: The folder.
        below: A part of it; empty for all.
        links: Whether links are named, too; they are never followed.
    """
    with os.scandir(folder / below) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_dir(follow_symlinks=False):
            if not _is_passed_over(entry):
                yield from walk(folder, path, links=links)
        elif (links or not entry.is_symlink()) and is_safe(path):
            yield path


def _is_passed_over(entry: os.DirEntry[str]) -> bool:
    return entry.name in PASSED_OVER or Path(entry, "pyvenv.cfg").exists()


def is_safe(path: str) -> bool:
    """Return whether a path can be one of a tree."""
    try:
        require_safe(path)
    except UnsafePath:
        return False
    return True
