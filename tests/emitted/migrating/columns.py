"""Kinds of fields, what they hold, and what a cast makes of that."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

from hypothesis import strategies as st

Values = st.SearchStrategy[object]

WHOLE = st.integers(0, 90_000)
LETTERS = st.text("aZ é'\"%:_-7", min_size=1, max_size=9).filter(str.strip)
CENTS = st.integers(0, 900_000).map(lambda cents: Decimal(cents).scaleb(-2))
DATES = st.dates(date(1970, 1, 1), date(2090, 1, 1))
MOMENTS = st.datetimes(
    datetime(1970, 1, 1),  # noqa: DTZ001 (the strategy adds the zone)
    datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
MIDNIGHTS = DATES.map(lambda day: datetime(day.year, day.month, day.day, tzinfo=UTC))
FLOATS = st.floats(0, 1e6, width=32)
HELD: Mapping[str, Values] = {
    "string(12)": LETTERS,
    "string(40)": LETTERS,
    "text": LETTERS,
    "int": WHOLE,
    "bigint": WHOLE,
    "decimal(8,2)": CENTS,
    "decimal(12,3)": CENTS,
    "float": FLOATS,
    "bool": st.booleans(),
    "date": DATES,
    "datetime": MOMENTS,
    "time": st.times(time(0), time(23, 59, 59)),
    "uuid": st.uuids(),
    "json": st.dictionaries(st.just("a"), WHOLE, max_size=1),
}
UNIQUE = ("string(12)", "string(40)", "int", "bigint", "date", "uuid", "decimal(8,2)")
COUNTED = ("int", "bigint", "decimal(8,2)", "decimal(12,3)")
DEFAULTS: Mapping[str, tuple[str, object]] = {
    "string(12)": ('"it\'s"', "it's"),
    "string(40)": ('"a:b%"', "a:b%"),
    "int": ("7", 7),
    "bigint": ("8", 8),
    "decimal(8,2)": ("1.50", Decimal("1.50")),
    "decimal(12,3)": ("0.125", Decimal("0.125")),
    "bool": ("true", True),
    "date": ("2026-01-31", date(2026, 1, 31)),
    "time": ("08:30", time(8, 30)),
    "json": ("{}", {}),
}
WHOLE_CENTS = WHOLE.map(Decimal)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _said(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S.%fZ}"


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


Cast = tuple[Values, Callable[..., object]]

CASTS: Mapping[tuple[str, str], Cast] = {
    ("string(12)", "string(40)"): (LETTERS, str),
    ("string(40)", "string(12)"): (LETTERS, str),
    ("string(12)", "text"): (LETTERS, str),
    ("text", "string(40)"): (LETTERS, str),
    ("string(12)", "int"): (WHOLE.map(str), int),
    ("string(12)", "decimal(8,2)"): (CENTS.map(str), Decimal),
    ("string(12)", "bool"): (st.sampled_from(["true", "false"]), "true".__eq__),
    ("string(40)", "date"): (DATES.map(str), date.fromisoformat),
    ("string(40)", "datetime"): (MOMENTS.map(_said), _moment),
    ("string(40)", "uuid"): (st.uuids().map(str), UUID),
    ("int", "string(12)"): (WHOLE, str),
    ("decimal(8,2)", "string(12)"): (CENTS, lambda value: f"{value:.2f}"),
    ("bool", "string(12)"): (st.booleans(), lambda value: str(value).lower()),
    ("date", "string(12)"): (DATES, str),
    ("datetime", "string(40)"): (MOMENTS, _said),
    ("uuid", "string(40)"): (st.uuids(), str),
    ("int", "bigint"): (WHOLE, int),
    ("bigint", "int"): (WHOLE, int),
    ("int", "decimal(12,3)"): (WHOLE, Decimal),
    ("decimal(8,2)", "int"): (WHOLE_CENTS, int),
    ("decimal(8,2)", "decimal(12,3)"): (CENTS, Decimal),
    ("decimal(12,3)", "decimal(8,2)"): (CENTS, Decimal),
    ("int", "float"): (WHOLE, float),
    ("float", "int"): (WHOLE.map(float), int),
    ("decimal(8,2)", "float"): (CENTS, float),
    ("float", "decimal(8,2)"): (CENTS.map(float), lambda value: Decimal(str(value))),
    ("bool", "int"): (st.booleans(), int),
    ("int", "bool"): (st.integers(0, 1), bool),
    ("date", "datetime"): (DATES, _midnight),
    ("datetime", "date"): (MIDNIGHTS, datetime.date),
}


def packed(value: object) -> object:
    """Return a value as the mover says it."""
    if isinstance(value, UUID | Decimal | date | time):
        return [type(value).__name__, str(value)]
    return ["json", value] if isinstance(value, dict) else value


def comparable(said: object) -> object:
    """Return what the mover says, so that equal values are equal."""
    match said:
        case ["Decimal", str(number)]:
            return Decimal(number).normalize()
        case ["datetime", str(moment)]:
            return datetime.fromisoformat(moment)
        case list() | dict():
            return json.dumps(said)
        case _:
            return said
