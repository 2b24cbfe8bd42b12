"""From a schema to a kind of a blueprint, and what holds of its values."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from backwright.importing.openapi.document import Document, Shape, listed
from backwright.importing.sql.types import enum_of, exact_of, text_of
from backwright.importing.wording import matching
from backwright.kinds.catalogue import kinds

FORMATS: Final = {
    "base64": "bytes",
    "binary": "bytes",
    "byte": "bytes",
    "date": "date",
    "date-time": "datetime",
    "duration": "duration",
    "email": "email",
    "ipv4": "ip",
    "ipv6": "ip",
    "password": "secret",
    "time": "time",
    "uri": "url",
    "url": "url",
    "uuid": "uuid",
}
NO_NUL: Final = r"^[^\x00]*$"
"""What any text of ours matches."""

LARGEST_INT: Final = 2**31 - 1
MOST_ITEMS: Final = 100


class Said(NamedTuple):
    """A type as a blueprint says it, what holds of it, and what it does not say."""

    type: str
    constraints: tuple[str, ...] = ()
    remark: str = ""


def type_of(document: Document, shape: Shape) -> Said:
    """Return the type of a property; empty where no kind holds it."""
    words = [word for word in listed(shape.said.get("enum")) if word is not None]
    words += [shape.said["const"]] if "const" in shape.said else []
    if words and all(isinstance(word, str) and word for word in words):
        read = enum_of([str(word) for word in words])
        return Said(read.type, (), read.remark)
    if shape.type == "array":
        return _list(document, shape)
    makers = {
        "boolean": _truth,
        "integer": _whole,
        "number": _number,
        "object": _object,
        "string": _text,
    }
    return makers.get(shape.type, _any)(shape)


def _text(shape: Shape) -> Said:
    kind = FORMATS.get(str(shape.said.get("format")))
    pattern = str(shape.said.get("pattern") or "")
    kind = kind or _by_pattern(pattern)
    if kind:
        return Said(kind)
    longest = shape.said.get("maxLength")
    read = text_of(longest if isinstance(longest, int) else None)
    return Said(read.type, tuple(_of_text(shape, pattern)), read.remark)


def _by_pattern(pattern: str) -> str:
    """Return the kind that has exactly this pattern; empty for none."""
    for name in ("email", "slug", "url"):
        if pattern and getattr(kinds()[name], "pattern", None) == pattern:
            return name
    return ""


def _of_text(shape: Shape, pattern: str) -> Iterator[str]:
    least = shape.said.get("minLength")
    if isinstance(least, int) and least > 0:
        yield f"length {least}.."
    if pattern and pattern != NO_NUL:
        yield matching(pattern)


def _whole(shape: Shape) -> Said:
    high = shape.said.get("maximum")
    wide = isinstance(high, int | float) and high > LARGEST_INT
    kind = "bigint" if wide or shape.said.get("format") == "int64" else "int"
    limits = kinds()[kind].limits(())
    ends = {str(limits.low), str(limits.high), str(2**53 - 1), str(1 - 2**53)}
    said = (one for one in _bounds(shape) if one.rpartition(" ")[2] not in ends)
    return Said(kind, tuple(said))


def _number(shape: Shape) -> Said:
    step = shape.said.get("multipleOf")
    if shape.said.get("format") != "decimal" and not isinstance(step, float):
        return Said("float", tuple(_bounds(shape)))
    if not isinstance(step, int | float) or step <= 0:
        read = exact_of([])
        return Said(read.type, tuple(_bounds(shape)), read.remark)
    scale = max(0, -int(Decimal(str(step)).normalize().as_tuple().exponent))
    digits = _digits(shape)
    read = exact_of([digits + scale, scale])
    greatest = "9" * digits + (f".{'9' * scale}" if scale else "")
    ends = (f"<= {greatest}", f">= -{greatest}")
    return Said(read.type, tuple(one for one in _bounds(shape) if one not in ends))


def _digits(shape: Shape) -> int:
    """Return how many digits before the point the bounds of a number ask for."""
    ends = (shape.said.get("maximum"), shape.said.get("minimum"))
    sizes = [len(str(abs(int(end)))) for end in ends if isinstance(end, int | float)]
    return max(sizes, default=12)


def _bounds(shape: Shape) -> Iterator[str]:
    for word, sign in (("minimum", ">"), ("maximum", "<")):
        limit = shape.said.get(word)
        open_end = shape.said.get(f"exclusive{word.title()}")
        if isinstance(open_end, int | float) and not isinstance(open_end, bool):
            yield f"{sign} {_plain(open_end)}"
        elif isinstance(limit, int | float):
            yield f"{sign}{'' if open_end is True else '='} {_plain(limit)}"


def _plain(number: float) -> str:
    """Return a number without an exponent, and without a fraction that is nothing."""
    text = f"{Decimal(str(number)):f}"
    return re.sub(r"\.0+$", "", text)


def _list(document: Document, shape: Shape) -> Said:
    item = document.shape(shape.said.get("items"))
    if item.type == "array":
        return Said("json", (), "was a list of lists")
    inner = type_of(document, item)
    if not inner.type or inner.type in ("json", "secret", "bytes"):
        return Said("json", (), "was a list")
    most, least = shape.said.get("maxItems"), shape.said.get("minItems")
    ends = (str(least or ""), "" if most in (None, MOST_ITEMS) else str(most))
    length = (f"length {ends[0]}..{ends[1]}",) if any(ends) else ()
    return Said(f"list of {inner.type}", length, inner.remark)


def _truth(_shape: Shape) -> Said:
    return Said("bool")


def _any(_shape: Shape) -> Said:
    return Said("json", (), "could be of several types")


def _object(shape: Shape) -> Said:
    parts = ", ".join(shape.properties)
    return Said("json", (), f"was an object of {parts}" if parts else "")
