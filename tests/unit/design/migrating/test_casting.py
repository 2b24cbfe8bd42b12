import sqlite3
from contextlib import closing

import pytest

from backwright.design.migrating.casting import CASTS, Cast, cast

STRING = "sa.String(20)"
WHOLE = "sa.Integer()"
GREAT = "sa.BigInteger()"
CENTS = 'sa.Numeric(8, 2).with_variant(sa.BigInteger(), "sqlite")'
MILLS = 'sa.Numeric(8, 3).with_variant(sa.BigInteger(), "sqlite")'
DOUBLE = "sa.Double()"
BOOLEAN = "sa.Boolean()"
DATE = "sa.Date()"
MOMENT = "sa.DateTime(timezone=True)"
LONG = "sa.String(40)"
UUID = "sa.Uuid()"
NO_EQUAL = "no equal"


def found(old: str, new: str) -> Cast:
    made = cast(old, new)
    assert made is not None
    return made


def moved(old: str, new: str, value: object) -> object:
    """Return what SQLite makes of a value, as a migration would."""
    made = found(old, new)
    with closing(sqlite3.connect(":memory:")) as connection, connection:
        connection.execute('CREATE TABLE t ("c")')
        connection.execute("INSERT INTO t VALUES (?)", [value])
        fits = made.fitting('"c"').sqlite or "true"
        said = made.value.of('"c"').sqlite
        fitting, result = connection.execute(f"SELECT {fits}, {said} FROM t").fetchone()  # noqa: S608 (our own SQL)
    return result if fitting else NO_EQUAL


class TestCast:
    @pytest.mark.parametrize(
        ("old", "new", "value", "expected"),
        [
            (STRING, WHOLE, "12", 12),
            (STRING, WHOLE, "-12", -12),
            (STRING, WHOLE, "012", NO_EQUAL),
            (STRING, WHOLE, "12b", NO_EQUAL),
            (STRING, WHOLE, "", NO_EQUAL),
            (STRING, WHOLE, "2147483648", NO_EQUAL),
            (STRING, GREAT, "2147483648", 2147483648),
            (STRING, CENTS, "1.5", 150),
            (STRING, CENTS, "-0.05", -5),
            (STRING, CENTS, "7", 700),
            (STRING, CENTS, "1.505", NO_EQUAL),
            (STRING, CENTS, "1.", NO_EQUAL),
            (STRING, CENTS, "1e3", NO_EQUAL),
            (STRING, CENTS, "--1", NO_EQUAL),
            (STRING, CENTS, "1234567.00", NO_EQUAL),
            (STRING, BOOLEAN, "true", 1),
            (STRING, BOOLEAN, "yes", NO_EQUAL),
            (STRING, DATE, "2026-02-28", "2026-02-28"),
            (STRING, DATE, "2026-02-30", NO_EQUAL),
            (LONG, MOMENT, "2026-02-28T01:02:03Z", "2026-02-28 01:02:03.000000"),
            (LONG, MOMENT, "2026-02-28T01:02:03.5Z", "2026-02-28 01:02:03.500000"),
            (LONG, MOMENT, "2026-02-30T01:02:03Z", NO_EQUAL),
            (LONG, MOMENT, "2026-02-28", NO_EQUAL),
            (STRING, "sa.String(3)", "four", NO_EQUAL),
            (STRING, "sa.String(3)", "one", "one"),
            (WHOLE, STRING, -7, "-7"),
            (WHOLE, "sa.String(2)", 100, NO_EQUAL),
            (CENTS, STRING, -5, "-0.05"),
            (CENTS, STRING, 150, "1.50"),
            (CENTS, WHOLE, 300, 3),
            (CENTS, WHOLE, 301, NO_EQUAL),
            (CENTS, MILLS, 301, 3010),
            (CENTS, MILLS, 99_999_999, NO_EQUAL),
            (MILLS, CENTS, 3010, 301),
            (MILLS, CENTS, 3011, NO_EQUAL),
            (CENTS, DOUBLE, 150, 1.5),
            (DOUBLE, CENTS, 1.1, 110),
            (DOUBLE, CENTS, 1.005, NO_EQUAL),
            (DOUBLE, WHOLE, 3.0, 3),
            (DOUBLE, WHOLE, 3.5, NO_EQUAL),
            (GREAT, WHOLE, 2**31, NO_EQUAL),
            (WHOLE, BOOLEAN, 1, 1),
            (WHOLE, BOOLEAN, 2, NO_EQUAL),
            (BOOLEAN, STRING, 0, "false"),
            (DATE, MOMENT, "2026-02-28", "2026-02-28 00:00:00.000000"),
            (MOMENT, DATE, "2026-02-28 00:00:00.000000", "2026-02-28"),
            (MOMENT, DATE, "2026-02-28 00:00:00.000001", NO_EQUAL),
            (UUID, LONG, "0" * 31 + "a", "00000000-0000-0000-0000-00000000000a"),
            (LONG, UUID, "00000000-0000-0000-0000-00000000000A", "0" * 31 + "a"),
            (LONG, UUID, "0" * 32, NO_EQUAL),
        ],
    )
    def test_keeps_what_a_value_says_or_stops(
        self, old: str, new: str, value: object, expected: object
    ) -> None:
        assert moved(old, new, value) == expected

    def test_has_a_way_back_for_each_way(self) -> None:
        assert {(new, old) for old, new in CASTS} == set(CASTS)

    @pytest.mark.parametrize(("old", "new"), [*CASTS])
    def test_leaves_null_alone(self, old: str, new: str) -> None:
        said = {"Text": STRING, "Numeric": CENTS, "DateTime": MOMENT}
        kinds = [said.get(each, f"sa.{each}()") for each in (old, new)]
        assert moved(kinds[0], kinds[1], None) is None

    @pytest.mark.parametrize(
        ("old", "new"), [(WHOLE, GREAT), (STRING, LONG), (CENTS, MILLS), (WHOLE, MILLS)]
    )
    def test_asks_nobody_where_values_stay(self, old: str, new: str) -> None:
        assert found(old, new).safe is (new != MILLS or old == CENTS)

    def test_knows_what_there_is_no_cast_for(self) -> None:
        assert cast(STRING, "sa.JSON()") is None
        assert cast(DATE, WHOLE) is None
