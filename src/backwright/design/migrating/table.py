"""VALUE  A table as the migrations say it."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

WORD = re.compile(r"'([^']*)'")


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
        sql: What PostgreSQL is told: the condition of a CHECK, the columns of a unique
            constraint, what an index is `ON`, the whole of a foreign key.
        dialect: The only database that has it; empty for both.
        to: The table that a foreign key leads to; empty for others.
        columns: The columns of a foreign key; empty for others.
        late: Whether a foreign key has to wait for its table.
    """

    sort: Sort
    name: str
    source: str
    sql: str = ""
    dialect: str = ""
    to: str = ""
    columns: tuple[str, ...] = ()
    late: bool = field(default=False, compare=False)

    @property
    def unique(self) -> bool:
        """Whether no two rows may be alike."""
        return self.sort is Sort.UNIQUE or "unique=True" in self.source

    def concerns(self, column: str) -> bool:
        """Tell whether it speaks of a column."""
        return re.search(rf"\b{re.escape(column)}\b", self.source) is not None

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
        key: The columns of its primary key.
        columns: Its columns, in order.
        constraints: Its constraints and indexes.
        after: The other tables that have to be there before it is created.
    """

    name: str
    module: str
    constant: str
    primary_key: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    constraints: tuple[Constraint, ...]
    after: frozenset[str] = frozenset()

    def column(self, name: str) -> Column | None:
        """Return a column by its name, nothing if there is none."""
        return next((each for each in self.columns if each.name == name), None)

    def known(self, column: str) -> str:
        """Return the condition that a column holds one of a few words, or nothing."""
        checks = (each.sql for each in self.constraints if each.sort is Sort.CHECK)
        return next((sql for sql in checks if sql.startswith(f"{column} IN (")), "")

    def words(self, column: str) -> tuple[str, ...]:
        """Return the words that a column may hold; nothing if it may hold others."""
        return tuple(WORD.findall(self.known(column)))

    def leads_to(self, column: str) -> str:
        """Return the table that a column refers to; empty if it refers to none."""
        keys = (each for each in self.constraints if each.sort is Sort.REFERENCE)
        found = (each.to for each in keys if each.columns[-1] == column)
        return next(found, "")
