"""Reads the values of a CHECK: literals, columns, sums, lengths."""

from abc import ABC, abstractmethod
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from backwright.expressions.syntax import (
    Arithmetic,
    Length,
    Literal,
    Minus,
    Name,
    Node,
)
from backwright.importing.sql.reader import Reader
from backwright.importing.sql.tokens import Unsayable

HARMLESS: Final = frozenset(
    ["text", "character varying", "varchar", "numeric", "bigint", "double precision"]
)
"""Casts that change no value that a column of ours holds."""

NUMBERS: Final = frozenset(
    ["numeric", "integer", "bigint", "smallint", "double precision", "real"]
)
DATETIMES: Final = frozenset(["timestamp with time zone", "timestamptz"])
LENGTHS: Final = frozenset(["length", "char_length", "character_length"])
RESERVED: Final = frozenset(["and", "or", "not", "is", "in", "between", "case", "any"])
_LONG_TYPES: Final = frozenset(
    ["varying", "precision", "with", "without", "time", "zone"]
)
_LITERALS: Final = {"true": True, "false": False, "null": None}


class Values(Reader, ABC):
    """Reads values; what stands in parentheses may be a condition."""

    @abstractmethod
    def condition(self) -> Node:
        """Return what stands in parentheses."""

    def sum(self) -> Node:
        """Return values joined by `+` and `-`."""
        found = self._product()
        while sign := self.take("+", "-"):
            found = Arithmetic(sign, found, self._product())
        return found

    def _product(self) -> Node:
        found = self._signed()
        while sign := self.take("*", "%"):
            found = Arithmetic(sign, found, self._signed())
        return found

    def _signed(self) -> Node:
        if not self.take("-"):
            self.take("+")
            return self._cast()
        found = self._cast()
        if isinstance(found, Literal) and isinstance(found.value, int | Decimal):
            return Literal(-found.value)
        return Minus(found)

    def _cast(self) -> Node:
        found = self._atom()
        while self.take("::"):
            found = converted(found, self._type())
        return found

    def casts(self) -> None:
        """Move behind the casts of a list."""
        while self.take("::"):
            self._type()

    def _type(self) -> str:
        """Return the name of a type, without the size of its texts."""
        words = [self.step().text.lower()]
        while self.take("."):
            words = [self.step().text.lower()]
        while self.next.word in _LONG_TYPES:
            words.append(self.step().word)
        if self.take("("):
            raise Unsayable("a cast to a size")
        if self.take("["):
            self.need("]")
        return " ".join(words)

    def _atom(self) -> Node:
        token = self.next
        if self.take("("):
            found = self.condition()
            self.need(")")
            return found
        if token.word in RESERVED or token.kind in {"sign", "end"}:
            raise Unsayable(f"`{token.text or 'its end'}` is not known here")
        self.step()
        if token.kind == "text":
            return Literal(token.text)
        if token.kind == "number":
            return Literal(number(token.text))
        if token.word in _LITERALS:
            return Literal(_LITERALS[token.word])
        if self.next.kind == "text":
            return converted(Literal(self.step().text), token.word)
        return self._named(token.text)

    def _named(self, name: str) -> Node:
        """Return a column, or what a function says of one."""
        if self.take("."):
            return Name(self.step().text)
        if not self.take("("):
            return Name(name)
        word = name.lower()
        if self.next.word == ")":
            raise Unsayable(f"the function `{name}`")
        found = self.sum()
        if word == "cast":
            self.need("as")
            found = converted(found, self._type())
        elif word == "substr":
            self._need_whole()
        elif word in LENGTHS:
            found = Length(found)
        else:
            raise Unsayable(f"the function `{name}`")
        self.need(")")
        return found

    def _need_whole(self) -> None:
        """Move behind `, 1`: the part of a text from its first sign is all of it."""
        self.need(",")
        if self.step().text != "1":
            raise Unsayable("a part of a text")


def number(text: str) -> int | Decimal:
    """Return a number as it was written."""
    return int(text) if text.isdecimal() else Decimal(text)


def converted(node: Node, kind: str) -> Node:
    """Return a value of another type.

    Raises:
        Unsayable: It would be another value.
    """
    if not isinstance(node, Literal):
        if kind in HARMLESS:
            return node
        raise Unsayable(f"a cast to `{kind}`")
    value = node.value
    if not isinstance(value, str):
        return node
    try:
        if kind in NUMBERS:
            return Literal(_signed_number(value))
        if kind == "date":
            return Literal(date.fromisoformat(value))
        if kind in DATETIMES:
            return Literal(_instant(value))
    except ValueError as wrong:
        raise Unsayable(f"`{value}`") from wrong
    return node


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise Unsayable("a moment without a time zone")
    return found


def _signed_number(text: str) -> int | Decimal:
    if not text.removeprefix("-").replace(".", "", 1).isdecimal():
        raise Unsayable(f"`{text}`")
    found = number(text.removeprefix("-"))
    return -found if text.startswith("-") else found
