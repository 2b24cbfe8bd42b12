"""Cuts an expression into words, signs and literals."""

import re
from dataclasses import dataclass
from typing import Final

from backwright.expressions.mistake import Malformed, Mistake, Span

LONGEST: Final = 1000
"""Characters of an expression."""

_TOKEN: Final = re.compile(
    r"""
    (?P<blank>\s+)
  | (?P<datetime>\d{4}-\d\d-\d\d[T\ ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?
        (?:Z|[+-]\d\d:\d\d))
  | (?P<date>\d{4}-\d\d-\d\d(?!\d))
  | (?P<duration>\d{1,9}(?:s|m|h|d|w)\b)
  | (?P<number>(?:0|[1-9]\d{0,28})(?:\.\d{1,18})?(?![\w.]))
  | (?P<word>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*){0,3})
  | (?P<text>"(?:[^"\\]|\\.)*"|'[^']*')
  | (?P<regex>/(?:[^/\\]|\\.)+/)
  | (?P<sign>>=|<=|!=|<>|==|[=<>()+\-*/%,])
    """,
    re.VERBOSE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a literal.

    Attributes:
        kind: `word`, `sign`, `number`, `text`, `regex`, `date`, `datetime`,
            `duration`, or `end`.
        text: How it was written.
        span: Where.
    """

    kind: str
    text: str
    span: Span


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the parts of a text, and an end.

    Raises:
        Malformed: Something in it is no part of an expression.
    """
    if len(text) > LONGEST:
        message = f"an expression has at most {LONGEST} characters"
        raise Malformed(Mistake("too-long", message, (0, len(text))))
    found: list[Token] = []
    offset = 0
    while offset < len(text):
        token = _next(text, offset, found)
        offset = token.span[1]
        if token.kind != "blank":
            found.append(token)
    return (*found, Token("end", "", (len(text), len(text) + 1)))


def _next(text: str, offset: int, before: list[Token]) -> Token:
    found = _TOKEN.match(text, offset)
    if found is None:
        raise Malformed(_strange(text, offset))
    kind = str(found.lastgroup)
    after_matches = bool(before) and before[-1].text == "matches"
    if kind == "regex" and not after_matches:
        kind, end = "sign", offset + 1
        return Token(kind, text[offset:end], (offset, end))
    return Token(kind, found[0], found.span())


def _strange(text: str, offset: int) -> Mistake:
    if text[offset] in "\"'/":
        return Mistake(
            "malformed", f"this {text[offset]} is not closed", (offset, len(text))
        )
    word = re.match(r"\S+", text[offset:])
    part = word[0] if word else text[offset]
    return Mistake(
        "malformed",
        f'"{part[:40]}" is no part of an expression',
        (offset, offset + len(part)),
        _instead(part),
    )


def _instead(part: str) -> str:
    known = {"&": "write: and", "|": "write: or", "!": "write: not", "[": "write: (…)"}
    return known.get(part[:1], "")
