"""Columns in words: the names that stand for them, the steps to them and from them."""

import builtins
import keyword
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Column, Field, Role

_METHODS: Final = frozenset(
    [
        "add",
        "as_readonly",
        "clear",
        "compare",
        "contains_column",
        "copy",
        "corresponding_column",
        "extend",
        "get",
        "items",
        "keys",
        "remove",
        "update",
        "values",
    ]
)
_DECLARATIVE: Final = frozenset({"metadata", "registry"})


def read(entity: Entity) -> tuple[tuple[Field, Column], ...]:
    """Return the columns that are read, in order: rows that are deleted never are."""
    return tuple(
        (field, column)
        for field in entity.stored
        if field.role is not Role.DELETED_AT
        for column in field.columns
    )


def of_table(table: str, column: str) -> str:
    """Return a column of a table in SQLAlchemy's words."""
    if column in _METHODS or column.startswith("_"):
        return f'{table}.c["{column}"]'
    return f"{table}.c.{column}"


def attribute(column: str) -> str:
    """Return the attribute of a model that stands for a column."""
    return f"{column}_" if column in _DECLARATIVE else column


def local(name: str, taken: frozenset[str] = frozenset({"row"})) -> str:
    """Return a variable for a column that hides nothing."""
    hides = hasattr(builtins, name) or keyword.iskeyword(name) or name in taken
    return f"{name}_" if hides else name


def to_cell(field: Field, column: Column, value: str) -> str:
    """Return the step from a field's value to its cell, null included."""
    step = column.cell.to_row
    if step == "{}" or not field.optional:
        return step.format(value)
    if step.startswith("{}."):
        return f"{value} and {step.format(value)}"
    return f"None if {value} is None else {step.format(value)}"


def from_cells(field: Field, cells: tuple[str, ...]) -> str:
    """Return the step from a field's cells to its value, null included."""
    step = field.type.from_row.format(*cells)
    if not field.optional or field.type.from_row == "{0}":
        return step
    there = " and ".join(f"{cell} is not None" for cell in cells)
    return f"{step} if {there} else None"
