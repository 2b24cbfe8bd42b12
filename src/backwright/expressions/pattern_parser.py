"""Reads a regular expression, and refuses what the dialects do not share."""

import re
from typing import Final

from backwright.expressions.charset import (
    BLANKS,
    DIGITS,
    NOT_NEWLINE,
    WORDS,
    Charset,
)
from backwright.expressions.patterns import Branch, Chain, Char, Edge, Pattern, Repeat

DEEPEST: Final = 20
MOST_REPEATS: Final = 1000

_CATEGORIES: Final = {
    "d": DIGITS,
    "D": ~DIGITS,
    "w": WORDS,
    "W": ~WORDS,
    "s": BLANKS,
    "S": ~BLANKS,
}
_CONTROLS: Final = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}
_REFUSED: Final = {
    "?=": "a look-ahead",
    "?!": "a look-ahead",
    "?<=": "a look-behind",
    "?<!": "a look-behind",
    "?P": "a named group",
    "?<": "a named group",
    "?>": "an atomic group",
    "?#": "a comment",
    "?(": "a condition",
    "?": "a flag",
}
_SINGLE: Final[dict[str, Pattern]] = {
    ".": Char(NOT_NEWLINE),
    "^": Edge(start=True),
    "$": Edge(start=False),
}
_COUNT: Final = re.compile(r"\{(\d{0,4})(,?)(\d{0,4})\}")


class Unportable(Exception):
    """A regular expression is none, or does not mean the same everywhere."""


class PatternParser:
    """Reads one regular expression."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def parse(self) -> Pattern:
        """Return its tree.

        Raises:
            Unportable: It is none, or the databases would not read it alike.
        """
        found = self._branch()
        if self._at < len(self._text):
            raise Unportable('")" closes nothing')
        return found

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take(self, sign: str) -> bool:
        found = self._text.startswith(sign, self._at)
        self._at += len(sign) if found else 0
        return found

    def _branch(self) -> Pattern:
        parts = [self._chain()]
        while self._take("|"):
            parts.append(self._chain())
        return parts[0] if len(parts) == 1 else Branch(tuple(parts))

    def _chain(self) -> Pattern:
        parts: list[Pattern] = []
        while self._peek() and self._peek() not in "|)":
            parts.append(self._repeated(self._atom()))
        return parts[0] if len(parts) == 1 else Chain(tuple(parts))

    def _repeated(self, part: Pattern) -> Pattern:
        found = self._count()
        if found is None:
            return part
        if isinstance(part, Edge):
            raise Unportable("the start or the end of the text cannot be repeated")
        if self._take("+"):
            raise Unportable("a possessive repeat is not known everywhere")
        self._take("?")
        if (self._peek() and self._peek() in "*+?") or self._count() is not None:
            raise Unportable("a repeat cannot be repeated; put it into (?:…)")
        return Repeat(part, *found)

    def _count(self) -> tuple[int, int | None] | None:
        for sign, counts in {"*": (0, None), "+": (1, None), "?": (0, 1)}.items():
            if self._take(sign):
                return counts
        found = _COUNT.match(self._text, self._at)
        if found is None or found[0] in {"{}", "{,}"}:
            return None
        self._at = found.end()
        low = int(found[1] or 0)
        high = (int(found[3]) if found[3] else None) if found[2] else low
        if max(low, high or 0) > MOST_REPEATS:
            raise Unportable(f"more than {MOST_REPEATS} repeats")
        if high is not None and high < low:
            raise Unportable(f"{found[0]} ends before it begins")
        return low, high

    def _atom(self) -> Pattern:
        sign = self._peek()
        self._at += 1
        if sign in _SINGLE:
            return _SINGLE[sign]
        if sign in {"*", "+", "?"}:
            raise Unportable(f'nothing to repeat before "{sign}"')
        match sign:
            case "(":
                return self._group()
            case "[":
                return Char(self._class())
            case "\\":
                return self._escape()
            case _:
                return Char(_plain(sign))

    def _group(self) -> Pattern:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unportable(f"nested deeper than {DEEPEST} levels")
        if self._peek() == "?" and not self._take("?:"):
            rest = self._text[self._at :]
            name = next(_REFUSED[mark] for mark in _REFUSED if rest.startswith(mark))
            raise Unportable(f"{name} is not known to every database")
        found = self._branch()
        if not self._take(")"):
            raise Unportable('"(" is not closed')
        self._depth -= 1
        return found

    def _escape(self) -> Pattern:
        sign = self._peek()
        if sign in {"A", "Z", "z"}:
            self._at += 1
            return Edge(start=sign == "A")
        return Char(self._escaped())

    def _escaped(self) -> Charset:
        sign = self._peek()
        self._at += 1
        if sign in _CATEGORIES:
            return _CATEGORIES[sign]
        if sign in _CONTROLS:
            return Charset.of(_CONTROLS[sign])
        if not sign or sign.isalnum():
            raise Unportable(f'"\\{sign}" is not known to every database')
        return _plain(sign)

    def _class(self) -> Charset:
        negated = self._take("^")
        found = Charset(())
        first = True
        while first or self._peek() != "]":
            found |= self._member()
            first = False
        self._at += 1
        made = ~found if negated else found
        if not made.ranges:
            raise Unportable("a class in brackets must leave some characters")
        return made

    def _member(self) -> Charset:
        low = self._single()
        after = self._text[self._at + 1 : self._at + 2]
        if self._peek() != "-" or after in {"]", ""} or not low.only:
            return low
        self._at += 1
        high = self._single()
        if not high.only or high.only < low.only:
            raise Unportable("a range in brackets ends before it begins")
        return Charset(((ord(low.only), ord(high.only)),))

    def _single(self) -> Charset:
        sign = self._peek()
        if not sign:
            raise Unportable('"[" is not closed')
        self._at += 1
        if sign == "[" and self._peek() in {":", ".", "="}:
            raise Unportable("a named class in brackets is not known everywhere")
        return self._escaped() if sign == "\\" else _plain(sign)


def _plain(sign: str) -> Charset:
    if not sign.isprintable():
        raise Unportable(f"the character U+{ord(sign):04X} must not stand in it")
    return Charset.of(sign)
