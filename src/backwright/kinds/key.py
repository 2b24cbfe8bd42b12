"""How a sort key stands in a cursor."""

from dataclasses import dataclass
from enum import StrEnum


class KeyForm(StrEnum):
    """The forms that a key has in a cursor; each is a codec of the written service."""

    INSTANT = "instant"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    INTEGER = "integer"
    DECIMAL = "decimal"
    FLOAT = "float"
    BOOLEAN = "boolean"
    TEXT = "text"
    UUID = "uuid"


@dataclass(frozen=True, slots=True)
class Key:
    """What a list needs to know of a value that it is sorted by.

    Attributes:
        form: How it is written in a cursor.
        lowest: The Python of the value that nulls are sorted as: below every other, or
            the nearest that both databases write alike.
        lowest_sql: The same in SQL of both databases, as an index says it.
    """

    form: KeyForm
    lowest: str
    lowest_sql: str
