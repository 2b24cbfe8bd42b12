"""How far a value may go, as data."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

Limit: TypeAlias = Decimal | str


class Tense(StrEnum):
    """Where a moment lies from the moment at which it is given."""

    ANY = "any"
    FUTURE = "future"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What the constraints of a field say of its value, each kind for itself.

    Attributes:
        low: The least value; a number, or the ISO text of a date, time or datetime.
        low_open: Whether the least value itself is left out.
        high: The greatest value, in the same form.
        high_open: Whether the greatest value itself is left out.
        min_length: The least length, in characters, bytes or members.
        max_length: The greatest length.
        patterns: Regular expressions that a text must match, in the dialect that
            Python, Pydantic and PostgreSQL share.
        tense: Whether examples must lie before or after whatever the clock says.
    """

    low: Limit | None = None
    low_open: bool = False
    high: Limit | None = None
    high_open: bool = False
    min_length: int | None = None
    max_length: int | None = None
    patterns: tuple[str, ...] = ()
    tense: Tense = Tense.ANY


UNBOUNDED = Bounds()
