"""What rows that exist are given for a column that must not be null."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from backwright.design.field import Default
from backwright.design.migrating.table import Column
from backwright.design.service import Service

TEXTS = ("sa.String(", "sa.Text(", "sa.Date(")
WHOLE = ("sa.Integer(", "sa.BigInteger(", "sa.SmallInteger(")
NUMERIC = re.compile(r"sa\.Numeric\(\d+, (\d+)\)\.with_variant\(sa\.BigInteger\(\)")
EMPTY = {
    "sa.Date(": "'1970-01-01'",
    "sa.DateTime(": "'1970-01-01 00:00:00.000000'",
    "sa.Boolean(": "false",
    "sa.String(": "''",
    "sa.Text(": "''",
    "sa.Uuid(": "'00000000000000000000000000000000'",
    "sa.JSON(": "'[]'",
    "sa.LargeBinary(": "''",
}


@dataclass(frozen=True, slots=True)
class Fill:
    """A value in the words of each database."""

    postgresql: str
    sqlite: str


def fills(service: Service) -> Mapping[tuple[str, str], Fill]:
    """Return the default of each column that has one, by table and column."""
    return {
        (entity.table.name, column.name): fill
        for entity in service.entities
        for field in entity.stored
        if field.default and len(field.columns) == 1
        for column in field.columns
        if (fill := _fill(column.cell.migration, field.default))
    }


def empty(column: Column) -> Fill:
    """Return the plainest value of a column, for rows that had one and lost it."""
    found = next(
        (value for start, value in EMPTY.items() if column.type.startswith(start)), "0"
    )
    return Fill(found, found)


def _fill(kind: str, default: Default) -> Fill | None:
    value = None if default.dynamic else json.loads(default.json)
    if scaled := NUMERIC.match(kind):
        number = Decimal(str(value)) if isinstance(value, str | int | float) else None
        whole = number and number.scaleb(int(scaled[1]))
        return None if number is None else Fill(str(number), str(int(whole or 0)))
    if kind.startswith("sa.Boolean(") and isinstance(value, bool):
        return Fill(str(value).lower(), str(value).lower())
    if kind.startswith(TEXTS) and isinstance(value, str):
        said = "'" + value.replace("'", "''") + "'"
        return Fill(said, said)
    counts = isinstance(value, int | float) and not isinstance(value, bool)
    if counts and kind.startswith((*WHOLE, "sa.Float(", "sa.Double(")):
        return Fill(str(value), str(value))
    return None
