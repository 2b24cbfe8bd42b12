"""Regular expressions as SQLite's `GLOB`, where that is exact."""

from typing import Final

from backwright.expressions.charset import Charset
from backwright.expressions.patterns import Chain, Char, Edge, Pattern, Repeat

LONGEST: Final = 200
"""Characters that are asked one by one."""

_SPECIAL: Final = frozenset("*?[")


def glob_of(pattern: Pattern, subject: str) -> str | None:
    """Return a condition that holds for the same texts; None if there is none.

    What can be said: a known number of characters, each out of a set, and then, if
    anything, some more that are all out of one set.

    Args:
        pattern: The regular expression.
        subject: The text that is asked, as SQL.
    """
    parts = _inside(pattern)
    if parts is None:
        return None
    fixed = _fixed(parts[:-1]) if parts else []
    last = _last(parts[-1]) if parts else (None, 0, 0)
    if fixed is None or last is None or len(fixed) > LONGEST:
        return None
    return _condition(subject, fixed, *last)


def _inside(pattern: Pattern) -> tuple[Pattern, ...] | None:
    """Return what stands between the start and the end of the text."""
    parts = pattern.parts if isinstance(pattern, Chain) else ()
    edges = (Edge(start=True), Edge(start=False))
    if len(parts) < 2 or (parts[0], parts[-1]) != edges:  # noqa: PLR2004
        return None
    return parts[1:-1]


def _fixed(parts: tuple[Pattern, ...]) -> list[Charset] | None:
    found: list[Charset] = []
    for part in parts:
        match part:
            case Char(of):
                found.append(of)
            case Repeat(Char(of), low, high) if low == high:
                found.extend([of] * low)
            case _:
                return None
    return found


def _last(part: Pattern) -> tuple[Charset | None, int, int | None] | None:
    match part:
        case Char(of):
            return of, 1, 1
        case Repeat(Char(of), low, high):
            return of, low, high
        case _:
            return None


def _condition(
    subject: str, fixed: list[Charset], rest: Charset | None, low: int, high: int | None
) -> str | None:
    signs = [_sign(of) for of in fixed]
    others = None if rest is None else _sign(~rest)
    if None in signs:
        return None
    glob = "".join(sign for sign in signs if sign is not None)
    if rest is None:
        return f"{subject} GLOB {_quoted(glob)}"
    if others is None:
        return None
    return " AND ".join(
        [
            *([f"{subject} GLOB {_quoted(glob + '*')}"] if glob else []),
            _length(subject, len(fixed) + low, high and len(fixed) + high),
            f"substr({subject}, {len(fixed) + 1}) NOT GLOB {_quoted(f'*{others}*')}",
        ]
    )


def _length(subject: str, low: int, high: int | None) -> str:
    if high is None:
        return f"length({subject}) >= {low}"
    if low == high:
        return f"length({subject}) = {low}"
    return f"length({subject}) BETWEEN {low} AND {high}"


def _sign(of: Charset) -> str | None:
    """Return a set as `GLOB` writes it; None where it cannot."""
    if of.only:
        return f"[{of.only}]" if of.only in _SPECIAL else of.only
    if of.is_most:
        inner = _members(~of)
        return f"[^{inner}]" if inner else None
    inner = _members(of)
    return f"[{inner}]" if inner else None


def _members(of: Charset) -> str | None:
    """Return the inside of brackets: `]` must stand first, `-` last."""
    listed = [
        (low, high)
        for low, high in of.ranges
        if not (low == high and chr(low) in "]-^")
    ]
    if any(chr(edge) in "]-^" for run in listed for edge in run):
        return None
    single = {chr(low) for low, high in of.ranges if low == high}
    runs = "".join(
        chr(low) if low == high else f"{chr(low)}-{chr(high)}" for low, high in listed
    )
    if "^" in single and not runs and "]" not in single:
        return None
    made = "".join(["]" if "]" in single else "", runs, "^" if "^" in single else ""])
    return made + ("-" if "-" in single else "")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
