"""VALUE  One step of a migration."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Phase(IntEnum):
    """When a step is taken; it is taken back in the reverse order."""

    DROP_REFERENCE = 1
    DROP_TABLE = 2
    DROP_CONSTRAINT = 3
    DROP_COLUMN = 4
    RENAME_TABLE = 5
    RENAME_COLUMN = 6
    RENAME_CONSTRAINT = 7
    COLUMN = 8
    WORDS = 9
    REQUIRE = 10
    ADD_CONSTRAINT = 11
    CREATE_TABLE = 12
    ADD_REFERENCE = 13
    ADD_INDEX = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One step.

    Attributes:
        phase: When it is taken.
        words: What it does, in words.
        step: The step of the service's `migrations/steps.py`, as Python; empty for one
            that only SQLite needs.
        sql: What PostgreSQL is told.
        loses: The data that it loses, in words; empty for none.
        strict: Whether it stops at rows that do not fit.
    """

    phase: Phase
    words: str
    step: str
    sql: tuple[str, ...] = ()
    loses: str = ""
    strict: bool = False

    def __str__(self) -> str:
        """Return it in words, with what it may stop at."""
        return (
            f"{self.words} (stops at rows that break it)" if self.strict else self.words
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How the rows of a table move one way on a database that has to copy them.

    Attributes:
        values: What columns are given that do not just keep what they have, in SQL.
        fits: What rows must be like to be moved, in SQL.
        lenient: Whether they may break checks and references, as a value was lost.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    fits: tuple[str, ...] = ()
    lenient: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How the rows of one table move on a database that has to copy them.

    Attributes:
        before: The name of the table; empty if there is none yet.
        after: Its name afterwards; empty if it is dropped.
        forward: How they move.
        back: How they move back.
    """

    before: str = ""
    after: str = ""
    forward: Way = field(default_factory=Way)
    back: Way = field(default_factory=Way)
