"""VALUE  What to do to one file."""

from dataclasses import dataclass
from enum import StrEnum

from backwright.diagnostics import Diagnostic


class What(StrEnum):
    """What a change does."""

    CREATE = "create"
    UPDATE = "update"
    MERGE = "merge"
    CONFLICT = "conflict"
    REMOVE = "remove"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What to do to one file, and what is recorded as written.

    Attributes:
        path: The file.
        what: What is done.
        before: The text on disk; nothing if there is no text file.
        after: The text on disk when it is done; nothing if there shall be no file.
        base: The text to record as last written; nothing if it is no longer written.
        origin: Where the file lay before it moved here; empty if it did not move.
        why: Why the file is kept or removed, in the user's words.
        diagnostics: What the user should know: each conflict, what was kept of theirs
            in the way of something new.
    """

    path: str
    what: What
    before: str | None
    after: str | None
    base: str | None
    origin: str = ""
    why: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def writes(self) -> bool:
        """Whether the file on disk becomes another."""
        return self.before != self.after
