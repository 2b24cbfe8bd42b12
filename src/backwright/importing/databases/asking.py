"""What a reader of a database needs of a connection, and what all readers share."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from backwright.diagnostics import Diagnostic
from backwright.importing.found import Column, noted, unsaid
from backwright.importing.sql.checks import shortened
from backwright.importing.sql.defaults import default_of
from backwright.importing.sql.tokens import Unsayable
from backwright.importing.sql.types import Read, kind_of

Row: TypeAlias = Sequence[Any]
Ask: TypeAlias = Callable[[str], Sequence[Row]]
"""Sends a query that changes nothing, and returns its rows."""


class Told(NamedTuple):
    """A column in the words of a database; `default` is empty for none."""

    name: str
    type: str
    default: str
    optional: bool


def column_of(place: str, told: Told, read: Read) -> Column:
    """Return a column with its type and default in the words of a blueprint.

    Args:
        place: The column, as a diagnostic names it.
        told: What the database says of it.
        read: Its type in our words.
    """
    remarks = list(_of_type(place, told.type, read))
    said = ""
    if told.default and read.type:
        try:
            said = default_of(told.default, kind_of(read.type))
        except Unsayable as why:
            message = f"the default {shortened(told.default)} was left out: {why}"
            remarks.append(unsaid(place, message))
    return Column(
        name=told.name,
        type=read.type,
        told=told.type,
        optional=told.optional,
        default=said,
        remarks=tuple(remarks),
    )


def _of_type(place: str, told: str, read: Read) -> Iterator[Diagnostic]:
    if not read.type:
        message = f"no kind of field holds `{told or 'no type'}`"
        yield unsaid(place, message)
    elif read.remark:
        yield noted(place, read.remark)


def together(rows: Sequence[Row]) -> Mapping[Any, list[Row]]:
    """Return the rest of each row by its first value."""
    found: dict[Any, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row[1:])
    return found
