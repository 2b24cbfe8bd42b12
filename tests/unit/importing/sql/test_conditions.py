"""A CHECK as a condition of ours, whichever database says it."""

import pytest

from backwright.importing.sql.conditions import condition_of
from backwright.importing.sql.tokens import Unsayable
from backwright.importing.wording import worded

FIELDS = ("a", "b", "c", "status", "due", "price", "name")
NAMES = {name: name for name in FIELDS} | {"seller_id": "seller"}


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("(a >= 0)", "a >= 0"),
        ("((price >= (0)::numeric))", "price >= 0"),
        ("price > -1.5", "price > -1.5"),
        ('"a" IS NULL OR "a" >= "b"', "a is null or a >= b"),
        ("a is not null and not (b < 1)", "a is not null and not (b < 1)"),
        ("a BETWEEN 1 AND 5", "a >= 1 and a <= 5"),
        ("a NOT IN (1, 2)", "not (a in (1, 2))"),
        ("(a + b) * 2 <= 7", "(a + b) * 2 <= 7"),
        ("a - (b - c) = 0", "a - (b - c) = 0"),
        ("status IN ('on', 'it''s')", 'status in ("on", "it\'s")'),
        (
            (
                "((status)::text = ANY ((ARRAY['x'::character varying, "
                "'y'::character varying])::text[]))"
            ),
            'status in ("x", "y")',
        ),
        ("status <> ALL (ARRAY['x'::text])", 'not (status in ("x"))'),
        ("char_length((name)::text) >= 3", "len(name) >= 3"),
        ("name::text ~ '^[0-9]{3}$'::text", "name matches /^[0-9]{3}$/"),
        ("name ~ 'a/b'", r"name matches /a\/b/"),
        ("name ~~ '%@%'", "name matches /@/"),
        ("name ~~ 'a.b%'", r"name matches /^a\.b/"),
        ("name NOT GLOB '*[^a-z]*'", "name matches /^[a-z]*$/"),
        ("name GLOB '[0-9]*'", "name matches /^[0-9]/"),
        ("due >= '2020-01-01'::date", "due >= 2020-01-01"),
        ("due > DATE '2020-01-01'", "due > 2020-01-01"),
        ("jobs.seller_id IS NOT NULL", "seller is not null"),
        ("a = 1 AND b = 2 OR c = 3", "a = 1 and b = 2 or c = 3"),
        ("a = 1 AND (b = 2 OR c = 3)", "a = 1 and (b = 2 or c = 3)"),
        ("A >= 0 -- a comment", "a >= 0"),
    ],
)
def test_says_the_same(sql: str, said: str) -> None:
    assert worded(condition_of(sql), NAMES) == said


@pytest.mark.parametrize(
    "sql",
    [
        "",
        "a >=",
        "lower(name) = name",
        "a::integer > 1",
        "price::numeric(10,1) > 1",
        "a > (SELECT 1)",
        "name ~ '(?=x)'",
        "name ~* 'x'",
        "name LIKE 'a%'",
        "name ~~ 'a%b'",
        "name ~~ 'a_'",
        "name GLOB 'a*b'",
        "substr(name, 2) NOT GLOB '*[^a]*'",
        "a = ALL (ARRAY[1])",
        "a > ANY (ARRAY[1])",
        "a IN (b)",
        "a + 1 IS NULL",
        "due > '2020-01-01 00:00'::timestamptz",
        "unknown_column > 1",
        "a = NULL",
        "CASE WHEN a > 1 THEN true END",
        "a > 1; DROP TABLE jobs",
        "(" * 500 + "a > 1" + ")" * 500,
        "a > 1 and " * 1000 + "a > 1",
        "name = E'\\x41'",
    ],
)
def test_refuses_what_it_cannot_say_exactly(sql: str) -> None:
    with pytest.raises(Unsayable):
        worded(condition_of(sql), NAMES)
