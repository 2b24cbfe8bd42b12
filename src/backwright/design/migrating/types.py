"""The types of columns, as the migrations say them, in families and in SQL."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

PARTS = re.compile(r"sa\.(\w+)\(([^()]*)\)")


class Family(StrEnum):
    """What a type holds, by its name in SQLAlchemy."""

    TEXT = "Text"
    WHOLE = "Integer"
    NUMERIC = "Numeric"
    DOUBLE = "Double"
    BOOLEAN = "Boolean"
    DATE = "Date"
    DATETIME = "DateTime"
    TIME = "Time"
    UUID = "Uuid"
    JSON = "JSON"
    BYTES = "LargeBinary"


FAMILIES: Mapping[str, Family] = {
    **{str(each): each for each in Family},
    "String": Family.TEXT,
    "SmallInteger": Family.WHOLE,
    "BigInteger": Family.WHOLE,
    "Float": Family.DOUBLE,
}
POSTGRESQL: Mapping[str, str] = {
    "String": "VARCHAR",
    "Text": "TEXT",
    "SmallInteger": "SMALLINT",
    "Integer": "INTEGER",
    "BigInteger": "BIGINT",
    "Numeric": "NUMERIC",
    "Float": "FLOAT",
    "Double": "DOUBLE PRECISION",
    "Boolean": "BOOLEAN",
    "Date": "DATE",
    "DateTime": "TIMESTAMP WITH TIME ZONE",
    "Time": "TIME WITHOUT TIME ZONE",
    "Uuid": "UUID",
    "JSON": "JSONB",
    "LargeBinary": "BYTEA",
}


@dataclass(frozen=True, slots=True)
class ColumnType:
    """A type.

    Attributes:
        name: Its name in SQLAlchemy: `String`.
        sizes: Its length, or its digits and those behind the point.
    """

    name: str
    sizes: tuple[int, ...] = ()

    @property
    def family(self) -> Family:
        """What it holds."""
        return FAMILIES[self.name]

    @property
    def length(self) -> int:
        """How many characters a text may have; zero for any number."""
        return self.sizes[0] if self.sizes else 0

    @property
    def scale(self) -> int:
        """How many digits stand behind the point."""
        return self.sizes[1] if self.family is Family.NUMERIC else 0

    @property
    def whole(self) -> int:
        """How many digits stand before the point."""
        return self.sizes[0] - self.sizes[1]

    @property
    def most(self) -> int:
        """The greatest whole number of its kind."""
        return 2**31 - 1 if self.name == "Integer" else 2**63 - 1

    @property
    def postgresql(self) -> str:
        """Its name in PostgreSQL."""
        sizes = f"({', '.join(map(str, self.sizes))})" if self.sizes else ""
        return POSTGRESQL[self.name] + sizes


def column_type(source: str) -> ColumnType:
    """Return the type that a text is: `sa.String(120)`; a variant is left out."""
    found = PARTS.match(source)
    if found is None:
        message = f"{source} is no type of a column"
        raise ValueError(message)
    sizes = tuple(int(each) for each in found[2].split(",") if each.strip().isdigit())
    return ColumnType(found[1], sizes)
