"""Reads the files of models, and as much of their project as they are made with."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from backwright.check.scan import scan
from backwright.importing.found import Found
from backwright.importing.models import reading
from backwright.tree import Tree
from backwright.workspace.failures import rejecting
from backwright.workspace.folder import look, text_of

MARKS: Final = ("pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", ".git")
"""What lies at the top of a project."""


def read_models(path: Path, name: str) -> Found:
    """Return what the models of a file or folder say.

    Their project is read with them, since a base class, an enum or a mixin may be
    defined elsewhere in it.

    Args:
        path: The file or folder.
        name: What to call it.

    Raises:
        Rejected: It is not there, or cannot be read.
    """
    with rejecting(path, "read"):
        whole = path.resolve(strict=True)
    if whole.is_file():
        text_of(path)
    folder = whole if whole.is_dir() else whole.parent
    top = next((one for one in _above(folder) if _is_top(one)), None)
    root = top or _package(folder)
    files = _texts(root)
    within = str(whole.relative_to(root)).removeprefix(".")
    if top is None and _is_named(files, root.name):
        files = Tree({f"{root.name}/{each}": files[each] for each in files})
        within = f"{root.name}/{within}".rstrip("/")
    return reading.read(files, name, within)


def _above(folder: Path) -> Iterator[Path]:
    yield from (folder, *folder.parents)


def _is_top(folder: Path) -> bool:
    return any((folder / mark).exists() for mark in MARKS)


def _package(folder: Path) -> Path:
    """Return the outermost package that a folder belongs to, or the folder."""
    while (folder.parent / "__init__.py").exists():
        folder = folder.parent
    return folder


def _texts(root: Path) -> Tree:
    """Return the files of Python under a folder, and those that say it is a project."""
    found = scan(root, lambda _: False)
    projects = [path for path in found.texts if path.endswith(MARKS)]
    return look(root, [*found.python, *projects]).tree


def _is_named(files: Tree, name: str) -> bool:
    """Tell whether files import from the folder that they lie in by its name."""
    own = re.compile(rf"^\s*(?:from|import)\s+{re.escape(name)}\b", re.MULTILINE)
    return any(own.search(files[path]) for path in files)
