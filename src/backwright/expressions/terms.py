"""What the parts of an expression can be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeAlias

from backwright.expressions.syntax import Plain


class Kind(StrEnum):
    """What a value is, as far as expressions care."""

    BOOL = "bool"
    NUMBER = "number"
    FLOAT = "float"
    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    DATETIME = "datetime"
    TIME = "time"
    DURATION = "duration"
    UUID = "uuid"
    BYTES = "bytes"
    LIST = "list"
    OPAQUE = "opaque"


ORDERED: Final = frozenset(
    [
        Kind.NUMBER,
        Kind.FLOAT,
        Kind.TEXT,
        Kind.DATE,
        Kind.DATETIME,
        Kind.TIME,
        Kind.DURATION,
    ]
)
"""Kinds of which one can be less than another."""

EQUATED: Final = ORDERED | {Kind.BOOL, Kind.CHOICE, Kind.UUID}
"""Kinds of which one can be the same as another."""

MEASURED: Final = frozenset([Kind.TEXT, Kind.BYTES, Kind.LIST])
"""Kinds that have a length."""


@dataclass(frozen=True, slots=True)
class Type:
    """What a value is.

    Attributes:
        kind: Its kind.
        digits: The digits that a number can have at most.
        scale: Those of them that stand after the point.
        members: What a choice can be, and how Python says it: `Plan.FREE`.
    """

    kind: Kind
    digits: int = 0
    scale: int = 0
    members: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Term:
    """What a name stands for.

    Attributes:
        type: What its value is.
        optional: Whether it can be null.
        column: The column that holds it; empty where a CHECK cannot speak of it.
        python: How Python says it, after the prefix; the name itself if empty.
        holder: What Python asks whether it is null, where that is not the value but
            the object around it: `sku` for `sku.value`.
    """

    type: Type
    optional: bool = False
    column: str = ""
    python: str = ""
    holder: str = ""


Terms: TypeAlias = Mapping[str, Term]
"""What each name stands for; a field of a value object by its path."""

BOOL: Final = Type(Kind.BOOL)
TEXT: Final = Type(Kind.TEXT)
DATE: Final = Type(Kind.DATE)
DATETIME: Final = Type(Kind.DATETIME)
TIME: Final = Type(Kind.TIME)
DURATION: Final = Type(Kind.DURATION)
FLOAT: Final = Type(Kind.FLOAT)
INT: Final = Type(Kind.NUMBER, digits=10)
BIGINT: Final = Type(Kind.NUMBER, digits=19)


def decimal_type(precision: int, scale: int) -> Type:
    """Return the type of `decimal(precision, scale)`."""
    return Type(Kind.NUMBER, digits=precision, scale=scale)


def choice_type(members: Mapping[str, str]) -> Type:
    """Return the type of a choice of these."""
    return Type(Kind.CHOICE, members=members)


def type_of_literal(value: Plain) -> Type | None:
    """Return what a literal is; None for null."""
    match value:
        case bool():
            return BOOL
        case int() | Decimal():
            return _number(Decimal(value))
        case str():
            return TEXT
        case datetime():
            return DATETIME
        case _:
            plain = {date: DATE, time: TIME, timedelta: DURATION}
            return plain.get(type(value))


def _number(value: Decimal) -> Type:
    _, digits, exponent = value.as_tuple()
    scale = max(0, -int(exponent))
    return Type(Kind.NUMBER, digits=max(len(digits), scale), scale=scale)


def optional_paths(path: str, terms: Terms) -> tuple[str, ...]:
    """Return the parts of a path that can be null: of `credit.amount`, `credit`."""
    parts = path.split(".")
    prefixes = [".".join(parts[: end + 1]) for end in range(len(parts))]
    return tuple(
        prefix for prefix in prefixes if prefix in terms and terms[prefix].optional
    )
