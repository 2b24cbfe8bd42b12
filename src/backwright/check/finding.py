"""Where a rule does not hold, before it becomes a diagnostic."""

from typing import NamedTuple, Protocol


class Placed(Protocol):
    """A fact that knows where it stands."""

    @property
    def line(self) -> int:
        """The line, from one."""

    @property
    def column(self) -> int:
        """The column, from one."""


class Finding(NamedTuple):
    """One place, and what is wrong there.

    Attributes:
        path: The file.
        line: The line, from one.
        column: The column, from one.
        end_column: The column after the last.
        message: What is wrong.
        delays: The function that it delays: it only counts if others may wait for the
            event loop meanwhile; empty if it counts in any case.
        doubtful: Whether the code does not say all that makes it bad: it is a warning
            at most.
    """

    path: str
    line: int
    column: int
    end_column: int
    message: str
    delays: str = ""
    doubtful: bool = False
