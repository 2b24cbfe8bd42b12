"""VALUE  A table as the migrations say it."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What a constraint is; its value is the step that adds one."""

    UNIQUE = "AddUnique"
    CHECK = "AddCheck"
    REFERENCE = "AddReference"
    INDEX = "AddIndex"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        name: Its name.
        type: Its type, as Python: `sa.String(120)`.
        nullable: Whether it may be null.
        more: What else is said of it, as Python: `sa.Identity()`.
    """

    name: str
    type: str
    nullable: bool
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """One constraint or index.

    Attributes:
        sort: What it is.
        name: Its name.
        source: All that is said of it, as Python.
        sql: The condition of a CHECK; empty for others.
        dialect: The only database that has it; empty for both.
    """

    sort: Sort
    name: str
    source: str
    sql: str = ""
    dialect: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from the others of its table."""
        return self.sort, self.name, self.dialect

    @property
    def in_postgresql(self) -> bool:
        """Whether PostgreSQL has it."""
        return self.dialect in {"", "postgresql"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table.

    Attributes:
        name: Its name.
        module: The module of `migrations/initial/` that says it.
        constant: Its constant there.
        primary_key: The name of its primary key.
        columns: Its columns, in order.
        constraints: Its constraints and indexes.
        after: The other tables that have to be there before it is created.
    """

    name: str
    module: str
    constant: str
    primary_key: str
    columns: tuple[Column, ...]
    constraints: tuple[Constraint, ...]
    after: frozenset[str] = frozenset()

    def column(self, name: str) -> Column | None:
        """Return a column by its name, nothing if there is none."""
        return next((each for each in self.columns if each.name == name), None)
