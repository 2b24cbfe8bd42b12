"""The conditions of a field's line: `>= 0`, `1..5`, `length 3..40`, `matches /re/`."""

import re
import warnings

from backwright.blueprint.field import Comparison, Constraint, Length, Matches, Range
from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.lines.cursor import Cursor
from backwright.blueprint.source import Text

LONGEST_PATTERN = 300

_OPERATOR = re.compile(r">=|<=|!=|<>|==|>|<")
_OPERAND = re.compile(r"-?[A-Za-z0-9_](?:[A-Za-z0-9_:+-]|\.(?!\.))*")
_END = r"-?\d(?:[\dA-Za-z:+-]|\.(?!\.))*"
_RANGE = re.compile(
    rf"(?P<low>{_END})\s*\.\.\s*(?P<high>{_END})?|\.\.\s*(?P<top>{_END})"
)
_LENGTH = re.compile(r"length\b")
_LENGTHS = re.compile(
    r"(?P<low>\d{1,9})\s*(?P<dots>\.\.)?\s*(?P<high>\d{1,9})?|\.\.\s*(?P<top>\d{1,9})"
)
_MATCHES = re.compile(r"matches\b")
_PATTERN = re.compile(r"/((?:[^/\\]|\\.)*)/")


def take_constraint(cursor: Cursor) -> Constraint | None:
    """Return the condition that begins here, and move behind it; None if none does.

    Raises:
        Malformed: One begins, but does not go on as it should.
    """
    return (
        _take_comparison(cursor)
        or _take_length(cursor)
        or _take_matches(cursor)
        or _take_range(cursor)
    )


def parse_range(text: Text) -> Range:
    """Return the range that a text is.

    Raises:
        Malformed: It is none.
    """
    cursor = Cursor(text)
    found = _take_range(cursor)
    if found is None or not cursor.at_end:
        raise cursor.malformed("expected a range", "for example: 1..5, 1.. or ..5")
    return found


def parse_length(text: Text) -> Length:
    """Return the length that a text is.

    Raises:
        Malformed: It is none.
    """
    cursor = Cursor(text)
    found = _take_lengths(cursor, 0)
    if not cursor.at_end:
        raise cursor.malformed("only a length can stand here")
    return found


def parse_comparison(text: Text) -> Comparison:
    """Return the comparison that a text is.

    Raises:
        Malformed: It is none.
    """
    cursor = Cursor(text)
    found = _take_comparison(cursor)
    if found is None or not cursor.at_end:
        raise cursor.malformed("expected a comparison", "for example: >= 0")
    return found


def parse_pattern(text: Text) -> Matches:
    """Return the regular expression that a text is.

    Raises:
        Malformed: It is none.
    """
    cursor = Cursor(text)
    found = _take_pattern(cursor, 0)
    if not cursor.at_end:
        raise cursor.malformed("only a regular expression can stand here")
    return found


def _take_comparison(cursor: Cursor) -> Comparison | None:
    start = cursor.offset
    operator = cursor.take(_OPERATOR)
    if operator is None:
        return None
    sign = {"<>": "!=", "==": "="}.get(operator[0], operator[0])
    before = cursor.offset
    quoted = cursor.take_quoted()
    operand = quoted if quoted is not None else cursor.take_text(_OPERAND)
    if operand is None:
        raise cursor.malformed(
            f'expected a value after "{operator[0]}"', "for example: >= 0"
        )
    end = _end(cursor, start)
    written = cursor.text.part(before, end)
    return Comparison(sign, written, cursor.text.at(start, end))


def _take_range(cursor: Cursor) -> Range | None:
    start = cursor.offset
    found = cursor.take(_RANGE)
    if found is None:
        return None
    low = cursor.text.part(*found.span("low")) if found["low"] else None
    high_group = "high" if found["high"] else "top"
    high = cursor.text.part(*found.span(high_group)) if found[high_group] else None
    return Range(low, high, cursor.text.at(start, found.end()))


def _take_length(cursor: Cursor) -> Length | None:
    start = cursor.offset
    return _take_lengths(cursor, start) if cursor.take(_LENGTH) else None


def _take_lengths(cursor: Cursor, start: int) -> Length:
    found = cursor.take(_LENGTHS)
    if found is None:
        raise cursor.malformed(
            "expected how long", "for example: length 8, length 3..40, length ..40"
        )
    place = cursor.text.at(start, found.end())
    if found["top"]:
        return Length(None, int(found["top"]), place)
    low = int(found["low"])
    if not found["dots"]:
        return Length(low, low, place)
    return Length(low, int(found["high"]) if found["high"] else None, place)


def _take_matches(cursor: Cursor) -> Matches | None:
    start = cursor.offset
    return _take_pattern(cursor, start) if cursor.take(_MATCHES) else None


def _take_pattern(cursor: Cursor, start: int) -> Matches:
    found = cursor.take(_PATTERN)
    if found is None:
        raise cursor.malformed(
            "expected a regular expression between slashes",
            r'for example: matches /^\d+$/; " #" begins a comment in YAML',
        )
    written = cursor.text.part(*found.span(1))
    _require_regular(written, found.span(1))
    pattern = Text(written.replace(r"\/", "/"), written.position)
    return Matches(pattern, cursor.text.at(start, found.end()))


def _require_regular(written: Text, span: tuple[int, int]) -> None:
    if not written or len(written) > LONGEST_PATTERN:
        raise Malformed(
            f"a regular expression has 1 to {LONGEST_PATTERN} characters", span
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(written)
    except (re.error, RecursionError, OverflowError) as wrong:
        raise Malformed(f"not a regular expression: {wrong}", span) from None


def _end(cursor: Cursor, start: int) -> int:
    return start + len(cursor.text[start : cursor.offset].rstrip())
