"""Finds the files of a project; follows no links to folders, so always ends."""

import errno
import os
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from backwright.check.files import read_file, require_file
from backwright.diagnostics import Diagnostic, Severity

SKIPPED = frozenset(
    {
        "__pycache__",
        "_vendor",
        "build",
        "dist",
        "env",
        "htmlcov",
        "node_modules",
        "site-packages",
        "venv",
    }
)
TEXTS = frozenset(
    {
        ".dockerignore",
        ".gitignore",
        "README.md",
        "alembic.ini",
        "pyproject.toml",
        "requirements.txt",
        "setup.py",
    }
)
ENV_FILE = re.compile(
    r"\.env$|\.?env[._-](?:\w+[._-])?(?:dist|example|sample|template|tmpl)"
    r"|\.?(?:dist|example|sample|template)\.env$"
)
SQL = ".sql"
COMPOSE = re.compile(r"(?:docker-)?compose[\w.-]*\.ya?ml$")
UNREADABLE = "unreadable-file"
LARGEST = 20_000_000
PLAIN = re.compile(r"/?[\w.-]+(?:/[\w.-]+)*/?")


class Stamp(NamedTuple):
    """What tells that a file has changed, without reading it."""

    mtime: int
    size: int


class Scan(NamedTuple):
    """The files of a project."""

    python: dict[str, Stamp]
    texts: dict[str, Stamp]
    problems: list[Diagnostic]


def scan(root: Path, excludes: Callable[[str], bool]) -> Scan:
    """List the files under a folder.

    Args:
        root: The folder.
        excludes: Tells of a relative path whether to leave it out.
    """
    found = Scan({}, {}, [])
    ignored = ignored_by_git(root)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
        except OSError as error:
            found.problems.append(unreadable(folder or ".", error))
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if not entry.name.isprintable():
                found.problems.append(_badly_named(path))
            elif not excludes(path) and not ignored.match(f"/{path}"):
                _sort_in(entry, path, found, waiting)
    return found


def ignored_by_git(root: Path) -> re.Pattern[str]:
    """Return a pattern of the paths that the project's own .gitignore leaves out.

    Only plain names and paths are understood, no exceptions: a file too many is better
    than one too few.
    """
    try:
        lines = read_file(root / ".gitignore").decode("utf-8", "replace").splitlines()
    except OSError:
        lines = []
    if any(line.startswith("!") for line in lines):
        lines = []
    plain = [line.strip() for line in lines if PLAIN.fullmatch(line.strip())]
    patterns = [
        re.escape(line.rstrip("/"))
        if line.startswith("/")
        else rf"/(?:.*/)?{re.escape(line.strip('/'))}"
        for line in plain
    ]
    return re.compile(f"(?:{'|'.join(patterns)})$" if patterns else r"(?!)")


def _sort_in(
    entry: os.DirEntry[str], path: str, found: Scan, waiting: list[str]
) -> None:
    name = entry.name
    try:
        if entry.is_dir(follow_symlinks=False):
            # What `{{ … }}` stands in is filled in first.
            skipped = name in SKIPPED or name.startswith(".") or "{{" in name
            if not skipped and not _is_venv(entry):
                waiting.append(path)
        elif name.endswith(".py") or _is_text(name):
            stamp = _stamp(entry)
            kind = found.python if name.endswith(".py") else found.texts
            if stamp:
                kind[path] = stamp
    except OSError as error:
        found.problems.append(unreadable(path, error))


def _is_text(name: str) -> bool:
    return bool(
        name in TEXTS
        or "Dockerfile" in name
        or name.startswith("requirements")
        or ENV_FILE.match(name)
        or name.endswith(SQL)
        or COMPOSE.match(name)
    )


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    """Return the stamp of a file; None for a link to a folder, and for what is gone.

    Raises:
        OSError: It is there, but is no file that can be read.
    """
    try:
        status = entry.stat()
        require_file(status.st_mode)
    except IsADirectoryError:
        return None
    except FileNotFoundError as error:
        # Emacs locks what it edits by a link to nothing.
        if not entry.is_symlink() or entry.name.startswith(".#"):
            return None
        raise OSError(errno.ENOENT, "it is a link to nothing") from error
    return Stamp(status.st_mtime_ns, status.st_size)


def _is_venv(entry: os.DirEntry[str]) -> bool:
    return os.path.exists(os.path.join(entry.path, "pyvenv.cfg"))  # noqa: PTH110, PTH118 - called for each folder


def _badly_named(path: str) -> Diagnostic:
    """Return what to tell of a name that no report can show; a disk takes any bytes."""
    return Diagnostic(
        path=ascii(path)[1:-1],
        code=UNREADABLE,
        message="is not checked: its name holds what cannot be shown",
        help="Rename it, or exclude it in [tool.backwright].",
    )


def unreadable(path: str, error: OSError) -> Diagnostic:
    """Return what to tell of a file or folder that cannot be read."""
    reason = (error.strerror or type(error).__name__).lower()
    allow = isinstance(error, PermissionError)
    mend = "Give the checker the right to read it" if allow else "Remove it"
    return Diagnostic(
        path=path,
        code=UNREADABLE,
        message=f"cannot be read: {reason}",
        help=f"{mend}, or exclude it in [tool.backwright].",
        severity=Severity.ERROR,
    )


def is_under(path: str, root: Path, wanted: Sequence[Path]) -> bool:
    """Tell whether a relative path lies under one of some paths."""
    places = _places(root, tuple(wanted), Path.cwd())
    return not wanted or any(f"{path}/".startswith(place) for place in places)


def is_above(folder: str, root: Path, wanted: Sequence[Path]) -> bool:
    """Tell whether one of some paths lies in a folder, `.` for the root."""
    places = _places(root, tuple(wanted), Path.cwd())
    return folder == "." or any(place.startswith(f"{folder}/") for place in places)


@cache
def _places(root: Path, wanted: tuple[Path, ...], here: Path) -> tuple[str, ...]:
    """Return paths as they begin a relative one: `app/`, the empty string for all."""
    resolved = [(here / one).resolve() for one in wanted]
    if any(root.is_relative_to(one) for one in resolved):
        return ("",)
    return tuple(
        f"{one.relative_to(root).as_posix()}/"
        for one in resolved
        if one.is_relative_to(root)
    )
