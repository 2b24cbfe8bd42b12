"""`list of decimal(10,2)`: a type, by name and arguments; nothing is resolved."""

import re

from backwright.blueprint.field import Argument, Type
from backwright.blueprint.lines.cursor import Cursor
from backwright.blueprint.source import Text

QUOTED_PATTERN = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*')"""
TYPE_PATTERN = (
    r"(?:list\s+of\s+)?[A-Za-z_][A-Za-z0-9_]*"
    rf"\s*(?:\((?:{QUOTED_PATTERN}|[^()\"'])*\))?"
)
"""A type, for the JSON Schema."""

_IN_BRACES = "between { and } a comma ends the text: put the whole text in quotes"

_LIST_OF = re.compile(r"list\s+of\b")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_OPEN = re.compile(r"\(")
_CLOSE = re.compile(r"\)")
_COMMA = re.compile(r",")
_WAS = re.compile(r"was\b")
_ARGUMENT = re.compile(r"[A-Za-z0-9_.+*/-]+")


def parse_type(text: Text) -> Type:
    """Return the type that a text is.

    Raises:
        Malformed: It is none, or more than one.
    """
    cursor = Cursor(text)
    found = take_type(cursor)
    if not cursor.at_end:
        raise cursor.malformed("only a type can stand here")
    return found


def take_type(cursor: Cursor) -> Type:
    """Return the type that begins here, and move behind it.

    Raises:
        Malformed: None begins here.
    """
    start = cursor.offset
    many = cursor.take(_LIST_OF) is not None
    name = cursor.take_text(_NAME)
    if name is None:
        raise cursor.malformed(
            "a field begins with its type", "for example: string(120), date?, Author"
        )
    if cursor.text.startswith("[", cursor.offset):
        raise cursor.malformed("brackets have no meaning here", f"list of {name}")
    arguments = _take_arguments(cursor)
    end = start + len(cursor.text[start : cursor.offset].rstrip())
    return Type(name, arguments, many, cursor.text.at(start, end))


def _take_arguments(cursor: Cursor) -> tuple[Argument, ...]:
    if not cursor.take(_OPEN):
        return ()
    found: list[Argument] = []
    while True:
        found.append(_take_argument(cursor))
        if cursor.take(_CLOSE):
            return tuple(found)
        if not cursor.take(_COMMA):
            raise cursor.malformed(
                'expected "," or ")" after an argument',
                _IN_BRACES if cursor.at_end else "",
            )


def _take_argument(cursor: Cursor) -> Argument:
    text = cursor.take_quoted() or cursor.take_text(_ARGUMENT)
    if text is None:
        example = "for example: decimal(10,2), enum(draft, done)"
        raise cursor.malformed(
            "expected an argument", _IN_BRACES if cursor.at_end else example
        )
    if not cursor.take(_WAS):
        return Argument(text)
    was = cursor.take_quoted() or cursor.take_text(_ARGUMENT)
    if was is None:
        raise cursor.malformed('expected the former name after "was"')
    return Argument(text, was)
