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
    """One place, and what is wrong there."""

    path: str
    line: int
    column: int
    end_column: int
    message: str
