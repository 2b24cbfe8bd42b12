"""Reads folders; links are never followed."""

import os
from collections.abc import Collection, Iterable, Iterator
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
        return look(folder, _walk(folder, "")).tree


def look(folder: Path, paths: Iterable[str]) -> Contents:
    """Return what lies at some paths of a folder; what is missing is left out.

    Raises:
        Rejected: A file cannot be read.
    """
    texts: dict[str, str] = {}
    others: set[str] = set()
    with rejecting(folder, "read"):
        for path in sorted(set(paths)):
            text = _text(folder, path)
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


def _text(folder: Path, path: str) -> str | None:
    place = folder / path
    if linked(folder, path) or not place.is_file():
        return None
    try:
        return place.read_bytes().decode()
    except UnicodeDecodeError:
        return None


def _walk(
    folder: Path, below: str, passed_over: Collection[str] = PASSED_OVER
) -> Iterator[str]:
    with os.scandir(folder / below) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_dir(follow_symlinks=False):
            if (
                entry.name not in passed_over
                and not (folder / path / "pyvenv.cfg").exists()
            ):
                yield from _walk(folder, path, passed_over)
        elif entry.is_file(follow_symlinks=False) and is_safe(path):
            yield path


def is_safe(path: str) -> bool:
    """Return whether a path can be one of a tree."""
    try:
        require_safe(path)
    except UnsafePath:
        return False
    return True
