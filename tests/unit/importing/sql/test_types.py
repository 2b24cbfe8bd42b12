"""Types of SQL, and what of them a kind of ours does not keep."""

import pytest

from backwright.importing.sql.types import enum_of, type_of


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("VARCHAR(120)", "string(120)"),
        ("character varying(40)", "string(40)"),
        ("character varying", "text"),
        ("varchar(10000)", "text"),
        ("varchar(5000)", "text(5000)"),
        ("CHAR(32)", "uuid"),
        ("numeric(12,2)", "decimal(12,2)"),
        ("DECIMAL(8)", "decimal(8,0)"),
        ("timestamp with time zone", "datetime"),
        ("DATETIME", "datetime"),
        ("double precision", "float"),
        ("TINYINT(1)", "bool"),
        ("smallint", "int"),
        ("jsonb", "json"),
        ("interval", "duration"),
        ("text[]", "list of text"),
        ("character varying(20)[]", "list of string(20)"),
    ],
)
def test_is_said_exactly(told: str, kind: str) -> None:
    assert type_of(told) == (kind, "")


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("timestamp without time zone", "datetime"),
        ("timestamp(6) without time zone", "datetime"),
        ("numeric", "decimal(18,6)"),
        ("numeric(30,8)", "decimal(18,8)"),
        ("money", "decimal(18,2)"),
        ("varchar(2000000)", "text(1000000)"),
    ],
)
def test_tells_what_is_lost(told: str, kind: str) -> None:
    read = type_of(told)
    assert read.type == kind
    assert read.remark


@pytest.mark.parametrize("told", ["tsvector", "", "point", "bytea[]", "bit varying(8)"])
def test_has_no_kind_for_others(told: str) -> None:
    assert type_of(told).type == ""


def test_a_choice_of_words_is_an_enum() -> None:
    assert enum_of(["new", "2x", "in-between"]).type == 'enum(new, "2x", "in-between")'


@pytest.mark.parametrize("words", [["two words", "x"], ["a", "a"], ["é"]])
def test_a_choice_of_other_texts_is_a_text(words: list[str]) -> None:
    read = enum_of(words)
    assert read.type == f"string({max(map(len, words))})"
    assert read.remark == f"was one of {', '.join(words)}"
