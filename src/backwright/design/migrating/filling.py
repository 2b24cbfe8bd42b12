"""What rows that exist are given for a column that must not be null."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

from backwright.design.migrating.sql import Sql, id_of_row, quoted, same
from backwright.design.migrating.table import Column, Table
from backwright.design.migrating.types import ColumnType, Family, column_type
from backwright.design.service import Service

Fills = Mapping[tuple[str, str], Sql]
"""What rows are given, by table and column."""

NO_ROWS = Sql("", "NULL")
"""Where there are no rows, so nothing need be given."""

BOOLEANS = {"true": True, "false": False}
EMPTY: Mapping[Family, Sql] = {
    Family.DATE: same("'1970-01-01'"),
    Family.DATETIME: Sql("'1970-01-01 00:00:00+00'", "'1970-01-01 00:00:00.000000'"),
    Family.TIME: same("'00:00:00.000000'"),
    Family.BOOLEAN: same("false"),
    Family.TEXT: same("''"),
    Family.UUID: same("'00000000000000000000000000000000'"),
    Family.JSON: same("'[]'"),
    Family.BYTES: same("''"),
}


def defaults(service: Service) -> Fills:
    """Return the default of each column that has one."""
    return {
        (entity.table.name, column.name): fill
        for entity in service.entities
        for field in entity.stored
        if field.default and not field.default.dynamic and len(field.columns) == 1
        for column in field.columns
        if (fill := literal(column.cell.migration, json.loads(field.default.json)))
    }


def samples(service: Service) -> Fills:
    """Return a value that each column may hold, where one can be said."""
    return {
        (entity.table.name, column.name): fill
        for entity in service.entities
        for field in entity.stored
        if field.type.samples and len(field.columns) == 1
        for column in field.columns
        if (fill := literal(column.cell.migration, _said(field.type.samples[0].json)))
    }


def _said(sample: str) -> object:
    try:
        return json.loads(sample)
    except ValueError:
        return None


def literal(kind: str, value: object) -> Sql | None:
    """Return a value of JSON as SQL; nothing if the type does not have it.

    Args:
        kind: The type of its column, as Python.
        value: The value, or a text that says it.
    """
    made = column_type(kind)
    say = LITERALS.get(made.family)
    try:
        return say(made, value) if say else None
    except (ValueError, ArithmeticError):
        return None


def empty(table: Table, column: Column) -> Sql:
    """Return the plainest value of a column, for rows that had one and lost it."""
    if words := table.words(column.name):
        return same(quoted(words[0]))
    if target := table.leads_to(column.name):
        return same(id_of_row(target, 'ORDER BY "id" LIMIT 1'))
    return EMPTY.get(column_type(column.type).family, same("0"))


def _text(made: ColumnType, value: object) -> Sql | None:
    fits = isinstance(value, str) and (not made.length or len(value) <= made.length)
    return same(quoted(str(value))) if fits else None


def _whole(made: ColumnType, value: object) -> Sql | None:
    number = Decimal(str(value))
    fits = number == number.to_integral_value() and abs(number) <= made.most
    return same(str(int(number))) if fits else None


def _numeric(made: ColumnType, value: object) -> Sql | None:
    number = Decimal(str(value))
    whole = number.scaleb(made.scale)
    fits = whole == whole.to_integral_value() and abs(number) < 10**made.whole
    return Sql(f"{number:f}", str(int(whole))) if fits else None


def _double(made: ColumnType, value: object) -> Sql | None:
    del made
    return same(repr(float(str(value))))


def _boolean(made: ColumnType, value: object) -> Sql | None:
    del made
    said = BOOLEANS.get(str(value).lower())
    return None if said is None else same(str(said).lower())


def _date(made: ColumnType, value: object) -> Sql | None:
    del made
    return same(quoted(date.fromisoformat(str(value)).isoformat()))


def _datetime(made: ColumnType, value: object) -> Sql | None:
    del made
    at = datetime.fromisoformat(str(value))
    if at.tzinfo is None:
        return None
    said = f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"
    return Sql(quoted(f"{said}+00"), quoted(said))


def _time(made: ColumnType, value: object) -> Sql | None:
    del made
    return same(quoted(f"{time.fromisoformat(str(value)):%H:%M:%S.%f}"))


def _uuid(made: ColumnType, value: object) -> Sql | None:
    del made
    found = UUID(str(value))
    return Sql(quoted(str(found)), quoted(found.hex))


def _json(made: ColumnType, value: object) -> Sql | None:
    del made
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    json.loads(said)
    return same(quoted(said))


LITERALS: Mapping[Family, Callable[[ColumnType, object], Sql | None]] = {
    Family.TEXT: _text,
    Family.WHOLE: _whole,
    Family.NUMERIC: _numeric,
    Family.DOUBLE: _double,
    Family.BOOLEAN: _boolean,
    Family.DATE: _date,
    Family.DATETIME: _datetime,
    Family.TIME: _time,
    Family.UUID: _uuid,
    Family.JSON: _json,
}
