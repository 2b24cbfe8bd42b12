"""What is known of files from the last run, in one small database of the user's.

It lies outside the project: what a stranger's repository brings along is never loaded.

A cache that is broken, locked or cannot be written is as good as none: the check
then takes longer and says the same. So is each value in it that the disk has spoiled.
"""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from backwright.check.memory import is_whole, kept, restored

PLACE = "BACKWRIGHT_CACHE"
# Of a text that is none Python complains, and not SQLite.
SPOILED = (sqlite3.Error, UnicodeDecodeError)
TABLES = """
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, mtime INTEGER, size INTEGER, digest TEXT, shape TEXT,
    outline BLOB, body BLOB, error BLOB, found_for TEXT, found BLOB
);
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value BLOB);
"""


def cache_folder(root: Path) -> Path:
    """Return where a project is remembered: `$BACKWRIGHT_CACHE` or the user's."""
    # backwright: allow os-environ-outside-settings because a command has no settings
    said = os.environ.get(PLACE)
    usual = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    place = Path(said) if said else Path(usual) / "backwright"
    name = hashlib.blake2b(str(root.resolve()).encode(), digest_size=8).hexdigest()
    return place / f"{root.resolve().name}-{name}"


class Known(NamedTuple):
    """A file as the last run left it."""

    mtime: int
    size: int
    digest: str
    shape: str
    outline: bytes
    error: tuple[str, int, int] | None
    found_for: str
    found: bytes


class Cache:
    """The memory of a project; `version` tells of which rules and which Python."""

    def __init__(self, folder: Path | None, version: str) -> None:
        """Open the memory, and forget all if another version wrote it."""
        self._database = self._open(folder)
        stored = self.value("version")
        if stored != version:
            self._run("DELETE FROM files")
            self._run("DELETE FROM state")
            self.keep("version", version)

    @staticmethod
    def _open(folder: Path | None) -> sqlite3.Connection:
        if folder is not None:
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                return _connect(str(folder / "facts.db"))
            except (OSError, *SPOILED):
                with contextlib.suppress(OSError):
                    (folder / "facts.db").unlink(missing_ok=True)
        return _connect(":memory:")

    def _run(self, statement: str, values: tuple[Any, ...] = ()) -> list[Any]:
        try:
            return self._database.execute(statement, values).fetchall()
        except SPOILED:
            return []

    def files(self) -> dict[str, Known]:
        """Return all files that are known, and known wholly."""
        rows = self._run(
            "SELECT path, mtime, size, digest, shape, outline, error, found_for, found"
            " FROM files"
        )
        known = {
            row[0]: Known._make((*row[1:6], restored(row[6]), *row[7:]))
            for row in rows
            if row[6] and is_whole(row[5]) and is_whole(row[6]) and is_whole(row[8])
        }
        return {path: one for path, one in known.items() if one.outline or one.error}

    def body(self, path: str, digest: str) -> bytes:
        """Return the kept body of a file's text; nothing if it is lost.

        Another check may have replaced it meanwhile.
        """
        rows = self._run(
            "SELECT body FROM files WHERE path = ? AND digest = ?", (path, digest)
        )
        return rows[0][0] if rows and is_whole(rows[0][0]) else b""

    def learn(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Keep files: path, mtime, size, digest, shape, outline, body, error."""
        with contextlib.suppress(sqlite3.Error):
            self._database.executemany(
                "INSERT OR REPLACE INTO files (path, mtime, size, digest, shape,"
                " outline, body, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def stamp(self, rows: Iterable[tuple[int, int, str]]) -> None:
        """Keep the new times of files whose text is the same."""
        with contextlib.suppress(sqlite3.Error):
            self._database.executemany(
                "UPDATE files SET mtime = ?, size = ? WHERE path = ?", rows
            )

    def keep_found(self, rows: Iterable[tuple[str, bytes, str]]) -> None:
        """Keep what was found in files: for which state of things, what, path."""
        with contextlib.suppress(sqlite3.Error):
            self._database.executemany(
                "UPDATE files SET found_for = ?, found = ? WHERE path = ?", rows
            )

    def forget(self, paths: Iterable[str]) -> None:
        """Forget files that are gone."""
        with contextlib.suppress(sqlite3.Error):
            self._database.executemany(
                "DELETE FROM files WHERE path = ?", [(path,) for path in paths]
            )

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever was kept
        """Return a value kept by name, or None."""
        rows = self._run("SELECT value FROM state WHERE name = ?", (name,))
        whole = rows and rows[0][0] and is_whole(rows[0][0])
        return restored(rows[0][0]) if whole else None

    def keep(self, name: str, value: object) -> None:
        """Keep a value."""
        self._run("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, kept(value)))

    def close(self) -> None:
        """Write everything down."""
        with contextlib.suppress(sqlite3.Error):
            self._database.commit()
        self._database.close()


def _connect(place: str) -> sqlite3.Connection:
    database = sqlite3.connect(place, timeout=2)
    try:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA journal_mode = MEMORY")
        database.executescript(TABLES)
        database.execute("SELECT count(*) FROM files").fetchone()
    except sqlite3.Error:
        database.close()
        raise
    return database
