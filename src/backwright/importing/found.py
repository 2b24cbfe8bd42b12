"""What a reader found, whatever it read: tables, their columns, what holds of them.

Types, defaults and constraints are already in the words of a blueprint; names are
still those of the source. What could not be said stands beside what it is about.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from backwright.diagnostics import Diagnostic, Position, Severity
from backwright.expressions.syntax import Node

CODE = "not-expressed"
NOTE = "said-otherwise"

Remarks: TypeAlias = tuple[Diagnostic, ...]


NOWHERE = Position()


def unsaid(
    path: str, message: str, position: Position = NOWHERE, source: str = ""
) -> Diagnostic:
    """Return what to tell of something that a blueprint cannot say.

    Args:
        path: Where it stands in the source: `jobs.payload`, `models.py`.
        message: What it is, and what became of it.
        position: Where in the file.
        source: The line of the file.
    """
    return Diagnostic(
        path=path,
        code=CODE,
        message=message,
        position=position,
        source=source,
        severity=Severity.WARNING,
    )


def noted(path: str, message: str) -> Diagnostic:
    """Return what to write beside something that is said otherwise now.

    Args:
        path: Where it stands in the source.
        message: What was decided.
    """
    return Diagnostic(path=path, code=NOTE, message=message, severity=Severity.INFO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column, property or attribute.

    Attributes:
        name: Its name in the source.
        type: Its type as a blueprint says it, `string(120)`; empty where it cannot.
        told: Its type in the source's own words.
        optional: Whether it may be null.
        default: Its default as a blueprint says it; empty for none.
        constraints: What holds of its values, as a field's line says it.
        flags: What is switched on for it: `readonly`, `unique`.
        description: What it is.
        remarks: What could not be said of it.
    """

    name: str
    type: str
    told: str = ""
    optional: bool = False
    default: str = ""
    constraints: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    description: str = ""
    remarks: Remarks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One foreign key.

    Attributes:
        columns: The columns here.
        table: The table that it refers to.
        to: The columns there; empty for its primary key.
        on_delete: `cascade`, `set null`, or empty where the row is kept.
    """

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...] = ()
    on_delete: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One condition that holds of each row.

    Attributes:
        name: Its name in the source; empty for none.
        condition: What it says, of columns.
    """

    name: str
    condition: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table, model or resource.

    Attributes:
        name: Its name in the source: `jobs`; unique among those found.
        columns: Its columns, in order.
        key: The columns of its primary key.
        references: Its foreign keys.
        uniques: Columns that together occur once.
        indexes: Columns of its other indexes, in order.
        rules: What holds of each row.
        entity: What to call it, where the source has a better name than the table's.
        model: What the source calls it where others refer to it; empty for the table.
        description: What it is.
        links: Tables that it has many of, by the name of the relation.
        looks: What is said of its access and its API, section by section.
        remarks: What could not be said of it.
    """

    name: str
    columns: tuple[Column, ...] = ()
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    uniques: tuple[tuple[str, ...], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    rules: tuple[Rule, ...] = ()
    entity: str = ""
    model: str = ""
    description: str = ""
    links: tuple[tuple[str, str], ...] = ()
    looks: "Looks" = field(default_factory=dict)
    remarks: Remarks = ()

    def column(self, name: str) -> Column | None:
        """Return a column by its name."""
        return next((one for one in self.columns if one.name == name), None)


Look: TypeAlias = "str | list[str] | Mapping[str, Look]"
Looks: TypeAlias = "dict[str, Look]"
"""Sections of a blueprint that a reader can fill in itself, as YAML has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that a reader found.

    Attributes:
        name: What the source is called.
        source: What it is, in a sentence's words: `the database shop`.
        tables: What it holds.
        title: What people call it.
        description: What it does.
        looks: What is said of the whole API.
        remarks: What could not be said, and has no place in a table.
    """

    name: str
    source: str
    tables: tuple[Table, ...]
    title: str = ""
    description: str = ""
    looks: Looks = field(default_factory=dict)
    remarks: Remarks = ()
