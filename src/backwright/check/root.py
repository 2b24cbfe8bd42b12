"""Which folder is the project that some paths belong to."""

from collections.abc import Iterable
from pathlib import Path

ROOT_MARKS = ("pyproject.toml", ".git", "setup.py")


def find_root(paths: Iterable[Path]) -> Path:
    """Return the folder of the project that the paths belong to."""
    absolute = [path.resolve() for path in paths] or [Path.cwd()]
    start = absolute[0] if absolute[0].is_dir() else absolute[0].parent
    for folder in (start, *start.parents):
        if any((folder / mark).exists() for mark in ROOT_MARKS) and all(
            path.is_relative_to(folder) for path in absolute
        ):
            return folder
    return start
