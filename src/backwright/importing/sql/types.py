"""From the type of a column in SQL to a kind of a blueprint."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from backwright.kinds.catalogue import kinds
from backwright.kinds.traits import Trait

LONGEST_STRING: Final = 1000
"""Longer texts are `text`, which is not sorted by."""

USUAL_TEXT: Final = 10_000
LONGEST_TEXT: Final = 1_000_000
MOST_DIGITS: Final = 18
UUID_AS_CHAR: Final = 32

_WORD: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")
"""What may be a word of an enum."""

_TYPE: Final = re.compile(
    r"(?P<name>[a-z][a-z0-9_ ]*?)\s*"
    r"(?:\(\s*(?P<sizes>\d+\s*(?:,\s*-?\d+\s*)?)\))?"
    r"(?P<rest>\s*(?:with|without) time zone)?(?P<many>(?:\[\d*\])*)"
)


class Read(NamedTuple):
    """A type as a blueprint says it, and what it does not say; both may be empty."""

    type: str
    remark: str = ""


_PLAIN: Final = {
    "bigint": "bigint",
    "bigserial": "bigint",
    "blob": "bytes",
    "bool": "bool",
    "boolean": "bool",
    "bytea": "bytes",
    "date": "date",
    "datetime": "datetime",
    "double": "float",
    "double precision": "float",
    "float": "float",
    "float4": "float",
    "float8": "float",
    "inet": "ip",
    "int": "int",
    "int2": "int",
    "int4": "int",
    "int8": "bigint",
    "integer": "int",
    "interval": "duration",
    "json": "json",
    "jsonb": "json",
    "mediumint": "int",
    "real": "float",
    "serial": "int",
    "smallint": "int",
    "time": "time",
    "time without time zone": "time",
    "timestamp with time zone": "datetime",
    "timestamptz": "datetime",
    "tinyint": "int",
    "unsigned big int": "bigint",
    "uuid": "uuid",
    "varbinary": "bytes",
}
_LOSSY: Final = {
    "timestamp": Read("datetime", "had no time zone: taken for UTC"),
    "timestamp without time zone": Read("datetime", "had no time zone: taken for UTC"),
    "time with time zone": Read("time", "had a time zone, which is left out"),
    "money": Read("decimal(18,2)", "was `money`"),
    "cidr": Read("string(43)", "was `cidr`: say its form with `matches`"),
    "macaddr": Read("string(17)", "was `macaddr`: say its form with `matches`"),
}
_TEXTS: Final = frozenset(
    [
        "bpchar",
        "char",
        "character",
        "character varying",
        "citext",
        "clob",
        "nchar",
        "nvarchar",
        "string",
        "text",
        "unicode",
        "unicodetext",
        "varchar",
        "name",
    ]
)


def type_of(told: str) -> Read:
    """Return the type of a blueprint for one that SQL says.

    Args:
        told: The type as a database or a declaration says it: `numeric(10,2)`.
    """
    found = _TYPE.fullmatch(told.strip().lower())
    if found is None:
        return Read("")
    name = f"{found['name']} {found['rest'] or ''}"
    sizes = [int(size) for size in (found["sizes"] or "").split(",") if size.strip()]
    one = _one(" ".join(name.split()), sizes)
    return _many(one) if found["many"] else one


def _many(one: Read) -> Read:
    kind = one.type.partition("(")[0]
    if kind in kinds() and Trait.LISTABLE in kinds()[kind].traits:
        return Read(f"list of {one.type}", one.remark)
    return Read("")


def _one(name: str, sizes: list[int]) -> Read:
    if name == "tinyint" and sizes == [1]:
        return Read("bool")
    if name == "char" and sizes == [UUID_AS_CHAR]:
        return Read("uuid")
    if name in _TEXTS:
        return text_of(sizes[0] if sizes else None)
    if name in ("numeric", "decimal", "dec"):
        return exact_of(sizes)
    return _LOSSY.get(name) or Read(_PLAIN.get(name, ""))


def text_of(length: int | None) -> Read:
    """Return the type of texts of at most some length."""
    if length is None:
        return Read("text")
    if not 0 < length <= LONGEST_TEXT:
        return Read(f"text({LONGEST_TEXT})", f"could have {length:,} characters")
    if length <= LONGEST_STRING:
        return Read(f"string({length})")
    return Read("text" if length == USUAL_TEXT else f"text({length})")


def exact_of(sizes: list[int]) -> Read:
    """Return the type of exact numbers with some digits."""
    if not sizes:
        return Read("decimal(18,6)", "had any number of digits")
    digits, scale = sizes[0], sizes[1] if len(sizes) > 1 else 0
    if digits <= MOST_DIGITS and 0 <= scale <= digits:
        return Read(f"decimal({digits},{scale})")
    return Read(
        f"decimal({MOST_DIGITS},{max(0, min(scale, MOST_DIGITS))})",
        f"was `numeric({digits}, {scale})`; a decimal has at most {MOST_DIGITS} digits",
    )


def enum_of(words: Sequence[str]) -> Read:
    """Return the type of a choice of words; of a text where they cannot be words."""
    if len(set(words)) < len(words) or not all(map(_WORD.fullmatch, words)):
        longest = max(1, *(len(word) for word in words))
        return Read(f"string({longest})", f"was one of {', '.join(words)}")
    quoted = (word if word.isidentifier() else f'"{word}"' for word in words)
    return Read(f"enum({', '.join(quoted)})")


def kind_of(type_: str) -> str:
    """Return the kind within a type: `list of string` of `list of string(40)`."""
    return type_.partition("(")[0]
