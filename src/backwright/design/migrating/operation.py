"""VALUE  One step of a migration."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Phase(IntEnum):
    """When a step is taken; it is taken back in the reverse order."""

    DROP_REFERENCE = 1
    DROP_CONSTRAINT = 2
    DROP_COLUMN = 3
    DROP_TABLE = 4
    RENAME_TABLE = 5
    RENAME_COLUMN = 6
    RENAME_CONSTRAINT = 7
    CREATE_TABLE = 8
    COLUMN = 9
    REQUIRE = 10
    ADD_CONSTRAINT = 11
    ADD_REFERENCE = 12
    ADD_INDEX = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One step.

    Attributes:
        phase: When it is taken.
        words: What it does, in words.
        step: The step of the service's `migrations/steps.py`, as Python; empty for one
            that only SQLite needs.
        loses: The data that it loses, in words; empty for none.
        strict: Whether it stops at rows that do not fit.
    """

    phase: Phase
    words: str
    step: str
    loses: str = ""
    strict: bool = False

    def __str__(self) -> str:
        """Return it in words, with what it may stop at."""
        return (
            f"{self.words} (stops at rows that break it)" if self.strict else self.words
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How the rows of one table move on a database that has to copy them.

    Attributes:
        before: The name of the table; empty if there is none yet.
        after: Its name afterwards; empty if it is dropped.
        renamed: The new name of each column that is renamed, by its old one.
        filled: What rows are given where they have nothing, in SQLite's words.
        restored: The same on the way back.
    """

    before: str = ""
    after: str = ""
    renamed: Mapping[str, str] = field(default_factory=dict)
    filled: Mapping[str, str] = field(default_factory=dict)
    restored: Mapping[str, str] = field(default_factory=dict)
