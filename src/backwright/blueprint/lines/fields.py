"""The line of a field: `type[(args)][?] [constraints] [flags] [= default]`."""

import re
from collections.abc import Callable

from backwright.blueprint.field import Constraint, Default, Field, Flag, OnDelete
from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.lines.constraints import take_constraint
from backwright.blueprint.lines.cursor import Cursor
from backwright.blueprint.lines.defaults import take_default
from backwright.blueprint.lines.types import QUOTED_PATTERN, TYPE_PATTERN, take_type
from backwright.blueprint.mistakes import did_you_mean, shown
from backwright.blueprint.source import Text
from backwright.diagnostics import Position

_PARTS = (
    r"(?:index|search|filter|sort|readonly|immutable|private)\b",
    r"unique\b(?:\s+per\s+tenant\b)?",
    r"on\s+delete\s+(?:restrict|cascade|set\s+null)\b",
    r"was\s+\w+",
    r"length\s*(?:\d+\s*(?:\.\.\s*\d*)?|\.\.\s*\d+)",
    r"matches\s*/(?:[^/\\]|\\.)+/",
    rf"(?:>=|<=|!=|<>|==|>|<)\s*(?:{QUOTED_PATTERN}|-?\w[\w:+.-]*)",
    r"-?\d[\w:+.-]*?\s*\.\.(?:\s*-?\d[\w:+.-]*)?",
    r"\.\.\s*-?\d[\w:+.-]*",
    rf"=\s*(?:{QUOTED_PATTERN}|\{{.*\}}|\[.*\]|[^\s\"'{{}}\[\](),=<>!]+)",
)

FIELD_PATTERN = rf"^\s*{TYPE_PATTERN}\s*\??\s*(?:(?:{'|'.join(_PARTS)})\s*)*$"
"""A field's line, for the JSON Schema."""

LINE_WORDS = (*(flag.value for flag in Flag if " " not in flag), "matches", "length")
"""The words that may follow a type, beside `on delete`, `was` and `= default`."""

INSTEAD = {
    "nullable": "a type with ? may be null: date?",
    "null": "a type with ? may be null: date?",
    "optional": "a type with ? may be null: date?",
    "required": "a field is required unless its type has a ?",
    "not": "a field is required unless its type has a ?",
    "default": "write = and the value: = 0",
    "max": "write length ..40 for a text, <= 40 for a number",
    "min": "write length 3.. for a text, >= 3 for a number",
    "primary": "every entity has an id of its own",
    "references": "the name of an entity is the type of a reference",
}

_OPTIONAL = re.compile(r"\?")
_EQUALS = re.compile(r"=(?!=)")
_UNIQUE = re.compile(r"unique\b(?:\s+per\s+tenant\b)?")
_ON_DELETE = re.compile(r"on\s+delete\b")
_ON_DELETES = re.compile(r"restrict\b|cascade\b|set\s+null\b")
_WAS = re.compile(r"was\b")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def parse_field(text: Text) -> Field:
    """Return the field that a line describes; its name is still empty.

    Raises:
        Malformed: It describes none.
    """
    return _FieldLine(text).parse()


class _FieldLine:
    def __init__(self, text: Text) -> None:
        self._cursor = Cursor(text)
        self._constraints: list[Constraint] = []
        self._flags: list[Flag] = []
        self._default: Default | None = None
        self._on_delete: OnDelete | None = None
        self._was: Text | None = None
        self._places: dict[str, Position] = {}

    def parse(self) -> Field:
        found = take_type(self._cursor)
        optional = self._cursor.take(_OPTIONAL) is not None
        while not self._cursor.at_end:
            self._take_part()
        return Field(
            name=Text(""),
            type=found,
            optional=optional,
            constraints=tuple(self._constraints),
            flags=frozenset(self._flags),
            default=self._default,
            on_delete=self._on_delete,
            was=self._was,
            places=self._places,
        )

    def _take_part(self) -> None:
        takers: tuple[Callable[[], bool], ...] = (
            self._take_default,
            self._take_constraint,
            self._take_unique,
            self._take_on_delete,
            self._take_was,
        )
        if not any(take() for take in takers):
            self._take_flag()

    def _place(self, part: str, start: int) -> None:
        end = start + len(self._cursor.text[start : self._cursor.offset].rstrip())
        if part in self._places:
            raise Malformed(f"{shown(part)} is said twice", (start, end))
        self._places[part] = self._cursor.text.at(start, end)

    def _take_default(self) -> bool:
        start = self._cursor.offset
        if not self._cursor.take(_EQUALS):
            return False
        self._default = take_default(self._cursor)
        self._place("default", start)
        return True

    def _take_constraint(self) -> bool:
        found = take_constraint(self._cursor)
        if found is not None:
            self._constraints.append(found)
        return found is not None

    def _take_unique(self) -> bool:
        start = self._cursor.offset
        found = self._cursor.take(_UNIQUE)
        if not found:
            return False
        self._flags.append(Flag(" ".join(found[0].split())))
        self._place("unique", start)
        return True

    def _take_on_delete(self) -> bool:
        start = self._cursor.offset
        if not self._cursor.take(_ON_DELETE):
            return False
        found = self._cursor.take(_ON_DELETES)
        if not found:
            raise self._cursor.malformed(
                'expected what becomes of it after "on delete"',
                "one of: restrict, cascade, set null",
            )
        self._on_delete = OnDelete(" ".join(found[0].split()))
        self._place("on delete", start)
        return True

    def _take_was(self) -> bool:
        start = self._cursor.offset
        if not self._cursor.take(_WAS):
            return False
        self._was = self._cursor.take_text(_NAME)
        if self._was is None:
            raise self._cursor.malformed('expected the former name after "was"')
        self._place("was", start)
        return True

    def _take_flag(self) -> None:
        start = self._cursor.offset
        found = self._cursor.take(_WORD)
        if not found or found[0] not in set(Flag):
            self._cursor.offset = start
            raise self._unknown(found[0] if found else "")
        self._flags.append(Flag(found[0]))
        self._place(found[0], start)

    def _unknown(self, word: str) -> Malformed:
        start, end = self._cursor.rest_of_word()
        if not word:
            written = shown(self._cursor.text[start:end])
            return Malformed(f"{written} has no meaning here", (start, end))
        advice = INSTEAD.get(word.lower()) or did_you_mean(word, LINE_WORDS)
        return Malformed(
            f"a field has no {shown(word)}",
            (start, start + len(word)),
            advice or f"one of: {', '.join(LINE_WORDS)}, on delete, was",
            "unknown-word",
        )
