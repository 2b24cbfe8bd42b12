"""A field's line: every part of it, read and written back."""

from decimal import Decimal

import pytest

from backwright.blueprint.field import (
    Argument,
    Comparison,
    Default,
    Field,
    Flag,
    Length,
    Matches,
    OnDelete,
    Range,
    Type,
)
from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.lines.fields import parse_field
from backwright.blueprint.lines.writing import write_field
from backwright.blueprint.source import Text

NOTHING = Text("")


def _field(kind: str, *arguments: str, many: bool = False, **said: object) -> Field:
    type_ = Type(Text(kind), tuple(Argument(Text(a)) for a in arguments), many)
    return Field(name=NOTHING, type=type_, **said)  # type: ignore[arg-type]


LINES = [
    ("text", _field("text")),
    ("date?", _field("date", optional=True)),
    ("decimal(10, 2)", _field("decimal", "10", "2")),
    ("list  of Label", _field("Label", many=True)),
    ('enum(a, "b c")', _field("enum", "a", "b c")),
    ("file(image/png, 20MB)", _field("file", "image/png", "20MB")),
    ("int >= 0", _field("int", constraints=(Comparison(">=", Text("0")),))),
    ("int <> -1", _field("int", constraints=(Comparison("!=", Text("-1")),))),
    ("date > today", _field("date", constraints=(Comparison(">", Text("today")),))),
    ("int 1..5", _field("int", constraints=(Range(Text("1"), Text("5")),))),
    ("float ..2.5", _field("float", constraints=(Range(None, Text("2.5")),))),
    (
        "int 3.. sort",
        _field("int", constraints=(Range(Text("3"), None),), flags={"sort"}),
    ),
    ("string(9) length 8", _field("string", "9", constraints=(Length(8, 8),))),
    ("text length ..40", _field("text", constraints=(Length(None, 40),))),
    (r"text matches /^\d\/$/", _field("text", constraints=(Matches(Text(r"^\d/$")),))),
    ("email unique", _field("email", flags={Flag.UNIQUE})),
    ("email unique  per tenant", _field("email", flags={Flag.UNIQUE_PER_TENANT})),
    ("Job on delete cascade", _field("Job", on_delete=OnDelete.CASCADE)),
    (
        "Job? on delete set  null",
        _field("Job", optional=True, on_delete=OnDelete.SET_NULL),
    ),
    ("text was note", _field("text", was=Text("note"))),
    ("int = 0 filter", _field("int", default=Default(0), flags={Flag.FILTER})),
    (
        "decimal(4,2) = 9.90",
        _field("decimal", "4", "2", default=Default(Decimal("9.90"))),
    ),
    ("bool = true", _field("bool", default=Default(value=True))),
    ("text? = null", _field("text", optional=True, default=Default(None))),
    ("Plan = free", _field("Plan", default=Default("free", bare=True))),
    ("datetime = now", _field("datetime", default=Default("now", bare=True))),
    ('text = "a \\"b\\""', _field("text", default=Default('a "b"'))),
    ("text = 'now'", _field("text", default=Default("now"))),
    ('json = {"a": [1]}', _field("json", default=Default({"a": [1]}))),
    ("duration = 15m", _field("duration", default=Default("15m", bare=True))),
]


@pytest.mark.parametrize(("line", "field"), LINES, ids=lambda value: str(value)[:40])
def test_a_line_says_what_its_field_is(line: str, field: Field) -> None:
    assert parse_field(Text(line)) == field


def test_a_default_is_not_nested_without_end() -> None:
    for depth in (20, 21, 900):
        line = Text("json = " + "[" * depth + "]" * depth)
        if depth == 20:
            assert parse_field(line).default is not None
            continue
        with pytest.raises(Malformed):
            parse_field(line)


@pytest.mark.parametrize(("line", "field"), LINES, ids=lambda value: str(value)[:40])
def test_a_field_is_written_as_a_line_that_says_the_same(
    line: str, field: Field
) -> None:
    written = write_field(parse_field(Text(line)))
    assert parse_field(Text(written)) == field
    assert write_field(parse_field(Text(written))) == written
