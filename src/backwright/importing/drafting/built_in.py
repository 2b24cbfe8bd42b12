"""What every entity has without being told: its id, its times, its version."""

from collections.abc import Iterator, Mapping
from typing import Final

from backwright.diagnostics import Diagnostic
from backwright.importing.found import Column, Table, noted
from backwright.naming import snake

MOMENTS: Final = frozenset(["datetime", "date"])
COUNTS: Final = frozenset(["int", "bigint"])
SAME: Final[Mapping[str, frozenset[str]]] = {
    "created_at": frozenset(
        ["created", "created_on", "creation_date", "date_created", "inserted_at"]
    ),
    "updated_at": frozenset(
        [
            "date_modified",
            "last_modified",
            "last_update",
            "last_updated",
            "modified",
            "modified_at",
            "updated",
            "updated_on",
        ]
    ),
}
"""Other names for the times that every row has."""


def given_columns(table: Table) -> dict[str, tuple[Diagnostic, ...]]:
    """Return the columns that a service keeps itself, with what is to be said of them.

    Their names are in lower case.
    """
    found: dict[str, tuple[Diagnostic, ...]] = {}
    names = {snake(column.name) for column in table.columns}
    for column in table.columns:
        name = ours(column, names)
        if name:
            found[column.name.lower()] = tuple(_remarks(table, column, name))
    key = only_key(table)
    if key is not None and is_id(table, key):
        found[key.name.lower()] = ()
    return found


def ours(column: Column, names: set[str]) -> str:
    """Return the name of ours for a column; empty where it is not one of ours.

    Args:
        column: The column.
        names: All of its table, in snake case.
    """
    name = snake(column.name)
    if name == "version" and column.type in COUNTS:
        return name
    if column.type not in MOMENTS:
        return ""
    if name in ("created_at", "updated_at", "deleted_at"):
        return name
    same = (given for given, others in SAME.items() if name in others)
    return next((given for given in same if given not in names), "")


def _remarks(table: Table, column: Column, given: str) -> Iterator[Diagnostic]:
    if snake(column.name) != given:
        yield noted(f"{table.name}.{column.name}", f"`{column.name}` is `{given}` now")


def only_key(table: Table) -> Column | None:
    """Return the column that is the primary key, if it is one alone."""
    return table.column(table.key[0]) if len(table.key) == 1 else None


def is_id(table: Table, key: Column) -> bool:
    """Tell whether a key is nothing but a number or a UUID, and refers to nothing."""
    plain = key.type in COUNTS or key.type == "uuid"
    return plain and not any(one.columns == (key.name,) for one in table.references)
