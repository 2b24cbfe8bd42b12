"""The texts of a project: what an editor holds unsaved goes before what is on disk."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from backwright.check.files import read_file
from backwright.check.parsing import Unreadable, decode, plain
from backwright.check.scan import TEXTS, Scan, Stamp


class Sources:
    """Reads the files of a project as their author sees them."""

    def __init__(self, root: Path, unsaved: Mapping[str, str] | None = None) -> None:
        """Read below a folder; `unsaved` holds texts by relative path."""
        self.root = root
        self.unsaved = dict(unsaved or {})

    def text(self, path: str) -> str:
        """Return the text of a file as Python reads it; empty if there is none."""
        if path in self.unsaved:
            return plain(self.unsaved[path])
        try:
            raw = read_file(self.root / path)
        except OSError:
            return ""
        try:
            return decode(raw)
        except Unreadable:
            return plain(raw.decode("utf-8-sig", errors="replace"))

    def lines(self, path: str) -> list[str]:
        """Return the lines of a file, without their ends."""
        return self.text(path).split("\n")

    def stamped(self, seen: Scan) -> Scan:
        """Return a scan in which each unsaved text has a stamp of its own."""
        python, texts = dict(seen.python), dict(seen.texts)
        for path, text in self.unsaved.items():
            kind = python if path.endswith(".py") else texts
            if path in kind or kind is python or path.rpartition("/")[2] in TEXTS:
                kind[path] = _stamp(text)
        return seen._replace(python=dict(sorted(python.items())), texts=texts)


def _stamp(text: str) -> Stamp:
    """Return what changes whenever the text does, and is no time of any file."""
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=7).digest()
    return Stamp(-int.from_bytes(digest), len(text))
