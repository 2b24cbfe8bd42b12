"""Regular expressions that mean the same in Python, in Rust and in PostgreSQL."""

import re
from dataclasses import dataclass
from typing import Final

from backwright.expressions.charset import Charset
from backwright.expressions.globs import glob_of
from backwright.expressions.pattern_parser import PatternParser, Unportable
from backwright.expressions.patterns import (
    Branch,
    Chain,
    Char,
    Edge,
    Pattern,
    Repeat,
    most_repeats,
    size_of,
)

__all__ = ["Regex", "Unportable", "portable"]

LARGEST: Final = 4000
"""Characters that a pattern may stand for; more would be slow to compile."""

MOST_REPEATS_OF_POSTGRESQL: Final = 255

_SPECIAL: Final = frozenset(r".^$*+?{}[]\|()")
_SPECIAL_IN_CLASS: Final = frozenset(r"\]^-[")
_CONTROLS: Final = {"\n": r"\n", "\r": r"\r", "\t": r"\t", "\f": r"\f", "\v": r"\v"}


@dataclass(frozen=True, slots=True)
class Regex:
    r"""A regular expression in each dialect; a text matches if any part of it does.

    `\d`, `\w` and `\s` mean ASCII, `.` is anything but a line's end, and `$` is the
    end of the text and nothing else.

    Attributes:
        source: How it was written.
        python: For `re.search`.
        whole: For `re.fullmatch`; None where only a part of the text must match.
        rust: For Pydantic, and for JSON Schema.
        postgresql: For `~`; None where PostgreSQL cannot say it.
        pattern: Its tree.
    """

    source: str
    python: str
    whole: str | None
    rust: str
    postgresql: str | None
    pattern: Pattern

    def sqlite(self, subject: str) -> str | None:
        """Return the condition in SQLite's SQL; None where `GLOB` cannot say it.

        Args:
            subject: The text that is asked, as SQL.
        """
        return glob_of(self.pattern, subject)


def portable(source: str) -> Regex:
    """Return a regular expression in each dialect.

    Args:
        source: The expression, without slashes.

    Raises:
        Unportable: It is none, or does not mean the same everywhere.
    """
    pattern = PatternParser(source).parse()
    if size_of(pattern) > LARGEST:
        raise Unportable("it stands for too many characters")
    rust = _write(pattern, "$")
    plain = _write(pattern, "$", group="(")
    few = most_repeats(pattern) <= MOST_REPEATS_OF_POSTGRESQL
    python = _write(pattern, r"\Z")
    re.compile(python)
    return Regex(source, python, _whole(pattern), rust, plain if few else None, pattern)


def _whole(pattern: Pattern) -> str | None:
    edges = (Edge(start=True), Edge(start=False))
    parts = pattern.parts if isinstance(pattern, Chain) else ()
    ends = parts[:1] + parts[-1:]
    return _write(Chain(parts[1:-1]), r"\Z") if ends == edges else None


def _write(pattern: Pattern, end: str, group: str = "(?:") -> str:
    """Return the text of a pattern.

    Args:
        pattern: The pattern.
        end: What stands for the end of the text.
        group: What opens a group; SQL is plainer without a colon.
    """
    match pattern:
        case Char(of):
            return _char(of)
        case Edge(start):
            return "^" if start else end
        case Chain(parts):
            written = ((part, _write(part, end, group)) for part in parts)
            return "".join(_grouped(*each, group, Branch) for each in written)
        case Branch(parts):
            return "|".join(_write(part, end, group) for part in parts)
        case Repeat(part, low, high):
            inner = _write(part, end, group)
            grouped = _grouped(part, inner, group, Branch, Chain, Repeat)
            return grouped + _count(low, high)


def _grouped(part: Pattern, written: str, group: str, *kinds: type) -> str:
    return f"{group}{written})" if isinstance(part, kinds) else written


def _count(low: int, high: int | None) -> str:
    short = {(0, None): "*", (1, None): "+", (0, 1): "?"}.get((low, high))
    if short:
        return short
    if high is None:
        return f"{{{low},}}"
    return f"{{{low}}}" if low == high else f"{{{low},{high}}}"


def _char(of: Charset) -> str:
    if of.only:
        only = of.only
        return _CONTROLS.get(only) or (f"\\{only}" if only in _SPECIAL else only)
    if of.is_most:
        return f"[^{_members(~of)}]" if (~of).ranges else r"(?:[^\n]|\n)"
    return f"[{_members(of)}]"


def _members(of: Charset) -> str:
    return "".join(
        _member(low) if low == high else f"{_member(low)}-{_member(high)}"
        for low, high in of.ranges
    )


def _member(number: int) -> str:
    sign = chr(number)
    escaped = f"\\{sign}" if sign in _SPECIAL_IN_CLASS else sign
    return _CONTROLS.get(sign) or escaped
