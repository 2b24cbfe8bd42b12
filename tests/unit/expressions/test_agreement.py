"""One condition, three languages: they agree on every row, whatever is null in it."""

import datetime as dt
import os
import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from types import SimpleNamespace
from typing import Protocol

from hypothesis import HealthCheck, assume, example, given, reject, settings
from hypothesis import strategies as st

from backwright.expressions.condition import Condition, condition
from backwright.expressions.mistake import Malformed
from backwright.expressions.terms import (
    BIGINT,
    BOOL,
    DATE,
    DATETIME,
    DURATION,
    FLOAT,
    INT,
    TEXT,
    TIME,
    Term,
    Type,
    choice_type,
    decimal_type,
)

Row = dict[str, tuple[str, object]]


class Plan(StrEnum):
    FREE = "free"
    PRO = "pro"


class Database(Protocol):
    def passes(self, check: str, row: Row) -> bool: ...


PLAN = choice_type({"free": "Plan.FREE", "pro": "Plan.PRO"})
PRICE = decimal_type(10, 2)
RATE = decimal_type(6, 4)

SMALL = st.integers(-7, 7)
TEXTS = st.text(alphabet="abAB09_- \n$éß", max_size=4)
DATES = st.dates(date(1, 1, 2), date(9999, 12, 30)) | st.sampled_from(
    [date(2024, 2, 28), date(2024, 3, 1)]
)
INSTANTS = st.datetimes(timezones=st.just(UTC)).filter(
    lambda at: dt.MINYEAR < at.year < dt.MAXYEAR
) | st.sampled_from(
    [datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 1, 8, tzinfo=UTC)]
)

COLUMNS: dict[str, tuple[Type, str, st.SearchStrategy[object]]] = {
    "rows": (INT, "integer", SMALL | st.integers(-(2**31), 2**31 - 1)),
    "total": (BIGINT, "bigint", SMALL | st.integers(-(2**63), 2**63 - 1)),
    "price": (PRICE, "numeric(10,2)", st.decimals("-99999999", "99999999", places=2)),
    "cost": (PRICE, "numeric(10,2)", st.decimals(-3, 3, places=2)),
    "rate": (RATE, "numeric(6,4)", st.decimals(-3, 3, places=4)),
    "ratio": (FLOAT, "double precision", st.floats(-3, 3) | st.just(0.1)),
    "name": (TEXT, "text", TEXTS),
    "code": (TEXT, "varchar(9)", TEXTS),
    "plan": (PLAN, "varchar(9)", st.sampled_from(["free", "pro"])),
    "active": (BOOL, "boolean", st.booleans()),
    "day": (DATE, "date", DATES),
    "until": (DATE, "date", DATES),
    "start": (DATETIME, "timestamptz", INSTANTS),
    "finish": (DATETIME, "timestamptz", INSTANTS),
    "opens": (TIME, "time", st.times(dt.time(6), dt.time(18))),
    "span": (DURATION, "integer", st.integers(0, 2_000_000)),
}

NUMBERS = ["rows", "total", "price", "cost", "rate", "len(name)", "0", "3", "-2", "0.5"]
OF_TYPE = {
    "number": NUMBERS,
    "float": ["ratio", "0.1", "0", "-1.5"],
    "text": ["name", "code", '"a"', "'A'", '"ab9"'],
    "date": ["day", "until", "2024-02-28"],
    "datetime": ["start", "finish", "2024-01-01T00:00:00Z"],
    "time": ["opens", '"12:30"'],
    "duration": ["span", "7d", "90m"],
}
REGEXES = [
    r"^a",
    r"b$",
    r"^[a-b]{1,2}$",
    r"^[A-Z][a-z0-9-]*$",
    r"\d|^$",
    r"^\w\s?$",
    "^.$",
]


@st.composite
def _values(draw: st.DrawFn, kind: str, depth: int = 2) -> str:
    simple = st.sampled_from(OF_TYPE[kind])
    if depth == 0 or draw(st.integers(0, 2)) == 0:
        return draw(simple)
    inner = _values(kind, depth - 1)
    match kind:
        case "number":
            sign = draw(st.sampled_from(["+", "-", "*", "%"]))
            if sign == "%":
                return f"({draw(st.sampled_from(['rows', 'len(name)']))} % 3)"
            return f"({draw(inner)} {sign} {draw(inner)})"
        case "date" | "datetime":
            sign = draw(st.sampled_from("+-"))
            return f"({draw(inner)} {sign} {draw(st.sampled_from(['7d', 'span']))})"
        case "duration":
            pair = draw(st.sampled_from(["day - until", "finish - start", "span * 3"]))
            return draw(st.sampled_from([f"({pair})", draw(simple)]))
        case _:
            return draw(simple)


SIMPLE = [
    "plan = free",
    'plan != "pro"',
    "plan in (free, pro)",
    "active",
    "active = false",
    "active != false",
    "rows in (1, -2)",
    "cost not in (0.5, 1)",
    "name in ('a')",
    *(f"name matches /{regex}/" for regex in REGEXES),
    *(f"code not matches /{regex}/" for regex in REGEXES),
    *(f"{name} is null" for name in COLUMNS),
    *(f"{name} is not null" for name in COLUMNS),
]


@st.composite
def _comparisons(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from(list(OF_TYPE)))
    first, second = draw(_values(kind)), draw(_values(kind))
    if draw(st.integers(0, 4)) == 0:
        return f"{first} between {second} and {draw(_values(kind))}"
    sign = draw(st.sampled_from(["=", "!=", "<", "<=", ">", ">="]))
    return f"{first} {sign} {second}"


CONDITIONS = st.recursive(
    _comparisons() | st.sampled_from(SIMPLE),
    lambda inner: st.one_of(
        st.builds("({} and {})".format, inner, inner),
        st.builds("({} or {})".format, inner, inner),
        st.builds("not ({})".format, inner),
    ),
    max_leaves=5,
)
ROWS = st.fixed_dictionaries(
    {name: st.none() | values for name, (_, _, values) in COLUMNS.items()}
)
OPTIONAL = st.frozensets(st.sampled_from(list(COLUMNS)))


EXAMPLES = settings(
    max_examples=int(os.environ.get("TEST_EXAMPLES", "150")),
    suppress_health_check=list(HealthCheck),
    deadline=None,
)


def _understood(text: str, optional: frozenset[str]) -> Condition:
    terms = {
        name: Term(found, name in optional, name)
        for name, (found, _, _) in COLUMNS.items()
    }
    try:
        return condition(text, terms)
    except Malformed as wrong:
        if {mistake.code for mistake in wrong.mistakes} <= {"never-null", "wrong-type"}:
            reject()
        raise


def _python_passes(asked: Condition, row: dict[str, object]) -> bool:
    values = dict(row)
    if row["plan"] is not None:
        values["plan"] = Plan(str(row["plan"]))
    if row["span"] is not None:
        values["span"] = timedelta(seconds=int(str(row["span"])))
    names = {
        "self": SimpleNamespace(**values),
        "re": re,
        "Plan": Plan,
        "Decimal": Decimal,
        "date": date,
        "datetime": datetime,
        "time": dt.time,
        "timedelta": timedelta,
        "UTC": UTC,
    }
    return bool(eval(asked.python, names))  # noqa: S307 - it is what we wrote


def _for_postgresql(row: dict[str, object]) -> Row:
    return {name: (COLUMNS[name][1], value) for name, value in row.items()}


def _for_sqlite(row: dict[str, object]) -> Row:
    return {
        name: (COLUMNS[name][1], _stored(name, value)) for name, value in row.items()
    }


def _stored(name: str, value: object) -> object:
    match value:
        case Decimal():
            return int(value.scaleb(COLUMNS[name][0].scale))
        case datetime():
            return f"{value:%Y-%m-%d %H:%M:%S.%f}".rjust(26, "0")
        case date():
            return value.isoformat()
        case dt.time():
            return f"{value:%H:%M:%S.%f}"
        case _:
            return value


def _completed(row: dict[str, object], optional: frozenset[str]) -> dict[str, object]:
    return {
        name: _some(name) if value is None and name not in optional else value
        for name, value in row.items()
    }


@EXAMPLES
@given(text=CONDITIONS, row=ROWS, optional=OPTIONAL)
@example(
    "finish is null or finish >= start",
    dict.fromkeys(COLUMNS) | {"finish": datetime(2024, 1, 1, tzinfo=UTC)},
    frozenset(COLUMNS),
)
def test_sqlite_takes_what_the_domain_takes(
    sqlite: Database, text: str, row: dict[str, object], optional: frozenset[str]
) -> None:
    row = {
        name: value if value is not None or name in optional else _some(name)
        for name, value in row.items()
    }
    asked = _understood(text, optional)
    assume(asked.sqlite is not None)
    assert sqlite.passes(str(asked.sqlite), _for_sqlite(row)) is _python_passes(
        asked, row
    )


@EXAMPLES
@given(text=CONDITIONS, row=ROWS, optional=OPTIONAL)
def test_postgresql_takes_what_the_domain_takes(
    postgresql: Database, text: str, row: dict[str, object], optional: frozenset[str]
) -> None:
    row = {
        name: value if value is not None or name in optional else _some(name)
        for name, value in row.items()
    }
    asked = _understood(text, optional)
    assume(asked.postgresql is not None)
    passes = postgresql.passes(str(asked.postgresql), _for_postgresql(row))
    assert passes is _python_passes(asked, row)


def _some(name: str) -> object:
    kinds: dict[str, object] = {
        "number": Decimal(1) if COLUMNS[name][0].scale else 1,
        "float": 0.1,
        "text": "a",
        "choice": "free",
        "bool": True,
        "date": date(2024, 2, 28),
        "datetime": datetime(2024, 1, 8, tzinfo=UTC),
        "time": dt.time(12, 30),
        "duration": 600,
    }
    return kinds[COLUMNS[name][0].kind]
