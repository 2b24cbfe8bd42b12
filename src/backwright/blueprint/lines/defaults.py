"""What stands after `=`: a word, a number, or anything that JSON can say."""

import json
import re
from decimal import Decimal

from backwright.blueprint.field import Default, Json
from backwright.blueprint.lines.cursor import Cursor

DEEPEST = 20
"""Levels of lists and mappings in a default."""

_BARE = re.compile(r"[^\s\"'{}\[\](),=<>!]+")
_LITERALS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(\.\d+)?")


def take_default(cursor: Cursor) -> Default:
    """Return the value that begins here, and move behind it.

    Raises:
        Malformed: None begins here.
    """
    start = cursor.offset
    value, bare = _take_value(cursor)
    end = start + len(cursor.text[start : cursor.offset].rstrip())
    return Default(value, bare, cursor.text.at(start, end))


def default_of_word(word: str) -> tuple[Json, bool]:
    """Return the value of a text without quotes, and whether it is but a word."""
    if word in _LITERALS:
        return _LITERALS[word], False
    number = _NUMBER.fullmatch(word)
    if number:
        return (Decimal(word) if number[1] else _whole(word)), False
    return word, True


def _take_value(cursor: Cursor) -> tuple[Json, bool]:
    if cursor.text.startswith(("{", "["), cursor.offset):
        return _take_json(cursor), False
    quoted = cursor.take_quoted()
    if quoted is not None:
        return str(quoted), False
    word = cursor.take_text(_BARE)
    if word is None:
        raise cursor.malformed(
            'expected a value after "="', 'for example: = 0, = draft, = "a text"'
        )
    return default_of_word(word)


def _take_json(cursor: Cursor) -> Json:
    decoder = json.JSONDecoder(
        parse_float=Decimal, parse_int=_whole, parse_constant=_refuse
    )
    try:
        value, end = decoder.raw_decode(cursor.text, cursor.offset)
    except (ValueError, RecursionError):
        raise cursor.malformed(
            'what stands after "=" is no JSON', 'for example: = {} or = ["a", "b"]'
        ) from None
    found: Json = value
    if _depth(found) > DEEPEST:
        raise cursor.malformed(f"nested deeper than {DEEPEST} levels")
    cursor.offset = end
    cursor.skip()
    return found


def _depth(value: Json) -> int:
    """Return how many levels of lists and mappings a value has."""
    depth, level = 0, [value]
    while level:
        inner = [each for each in level if isinstance(each, list | dict)]
        level = [
            child
            for each in inner
            for child in (each if isinstance(each, list) else each.values())
        ]
        depth += bool(inner)
    return depth


def _whole(digits: str) -> int | Decimal:
    longest = 30
    return int(digits) if len(digits) <= longest else Decimal(digits)


def _refuse(word: str) -> None:
    raise ValueError(word)
