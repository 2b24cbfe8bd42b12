"""Says an expression in Python."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from backwright.expressions.logic import All, Any, Asked, Leaf, Logic
from backwright.expressions.moments import rearranged
from backwright.expressions.regexes import Regex
from backwright.expressions.syntax import (
    Among,
    Arithmetic,
    Comparison,
    Length,
    Literal,
    Matches,
    Minus,
    Moment,
    Name,
    Node,
    Plain,
    Sign,
)
from backwright.expressions.terms import Kind, Terms, Type
from backwright.expressions.typist import type_of
from backwright.expressions.written import Binds, Written, joined

_SIGNS = {Sign.EQUAL: "==", Sign.UNEQUAL: "!="}
_MIRRORED = {
    Sign.LESS: Sign.MORE,
    Sign.AT_MOST: Sign.AT_LEAST,
    Sign.MORE: Sign.LESS,
    Sign.AT_LEAST: Sign.AT_MOST,
}
_ABOVE = frozenset([Sign.AT_LEAST, Sign.MORE])
_BELOW = frozenset([Sign.AT_MOST, Sign.LESS])


@dataclass(frozen=True, slots=True)
class Voice:
    """How Python speaks of what is around an expression.

    Attributes:
        prefix: What stands before each field.
        now: What the instant is called when it is asked.
    """

    prefix: str = "self."
    now: str = "now"


OF_ITSELF = Voice()
"""How an entity speaks of itself."""


class Python:
    """Writes Python.

    Attributes:
        imports: The lines that what was written needs.
    """

    def __init__(self, terms: Terms, voice: Voice) -> None:
        """Begin with nothing.

        Args:
            terms: What names stand for.
            voice: How it speaks.
        """
        self._terms = terms
        self._prefix = voice.prefix
        self._now = voice.now
        self.imports: set[str] = set()

    def logic(self, logic: Logic) -> Written:
        """Return a condition of two values."""
        match logic:
            case Any(parts):
                return joined([*map(self._clear, parts)], "or", Binds.OR)
            case All(parts):
                return joined([*self._all(parts)], "and", Binds.AND)
            case Asked(path, null):
                word = "is" if null else "is not"
                return Written(f"{self._holder(path)} {word} None", Binds.COMPARE)
            case Leaf(node, negated):
                return self._leaf(node, negated=negated)

    def _clear(self, part: Logic) -> Written:
        """Return a part of an `or`; an `and` in parentheses, as ruff wants it."""
        found = self.logic(part)
        return found if found.binds > Binds.AND else Written(f"({found.text})")

    def _all(self, parts: tuple[Logic, ...]) -> Iterator[Written]:
        rest = list(parts)
        while rest:
            part = rest.pop(0)
            chain = self._chain(part, rest[0]) if rest else None
            if chain:
                rest.pop(0)
            yield chain or self.logic(part)

    def _chain(self, first: Logic, second: Logic) -> Written | None:
        """Return two bounds of the same value as Python says them: `1 <= x <= 5`."""
        match first, second:
            case (
                Leaf(Comparison(above, left, Literal() as low)),
                Leaf(Comparison(below, right, Literal() as high)),
            ) if left == right and above in _ABOVE and below in _BELOW:
                middle = self.value(left, beside=low).within(Binds.ADD)
                start = self.value(low, beside=left).within(Binds.ADD)
                end = self.value(high, beside=left).within(Binds.ADD)
                text = f"{start} {_MIRRORED[above]} {middle} {below} {end}"
                return Written(text, Binds.COMPARE)
        return None

    def _leaf(self, node: Node, *, negated: bool) -> Written:
        match node:
            case Comparison():
                return self._comparison(rearranged(node, self._terms))
            case Among(operand, options):
                word = "not in" if negated else "in"
                listed = [self.value(option, beside=operand).text for option in options]
                inner = f"{listed[0]}," if len(listed) == 1 else ", ".join(listed)
                subject = self.value(operand).within(Binds.ADD)
                return Written(f"{subject} {word} ({inner})", Binds.COMPARE)
            case Matches(operand, regex):
                return self._matches(operand, regex, negated=negated)
            case _:
                return self._truth(self.value(node), holds=not negated)

    def _truth(self, value: Written, *, holds: bool) -> Written:
        if holds:
            return value
        return Written(f"not {value.within(Binds.COMPARE)}", Binds.NOT)

    def _matches(self, operand: Node, regex: Regex, *, negated: bool) -> Written:
        self.imports.add("import re")
        word = "is" if negated else "is not"
        subject = self.value(operand).text
        return Written(f"{_asked(regex, subject)} {word} None", Binds.COMPARE)

    def _comparison(self, node: Comparison) -> Written:
        left, right, sign = node.left, node.right, node.sign
        if isinstance(left, Literal) and not isinstance(right, Literal):
            left, right, sign = right, left, _MIRRORED.get(sign, sign)
        if isinstance(right, Literal) and isinstance(right.value, bool):
            holds = right.value is (sign is Sign.EQUAL)
            return self._truth(self.value(left), holds=holds)
        first = self.value(left, beside=right).within(Binds.ADD)
        second = self.value(right, beside=left).within(Binds.ADD)
        return Written(f"{first} {_SIGNS.get(sign, sign)} {second}", Binds.COMPARE)

    def value(self, node: Node, *, beside: Node | None = None) -> Written:
        """Return a value.

        Args:
            node: The value.
            beside: What it is compared with: it may make a number a float, and a
                text the member of a choice.
        """
        types = [type_of(each, self._terms) for each in (node, beside) if each]
        floats = [made for made in types if made.kind is Kind.FLOAT]
        return self._value(node, (floats or types)[-1])

    def member(self, node: Node, choice: Type) -> str:
        """Return a text as the member of a choice that it is; else the value."""
        return self._value(node, choice).text

    def _value(self, node: Node, among: Type) -> Written:
        match node:
            case Literal(value):
                return self._literal(value, among)
            case Name(path):
                return Written(self._named(path))
            case Moment(word):
                return Written(self._now if word == "now" else f"{self._now}.date()")
            case Length(operand):
                return Written(f"len({self._value(operand, among).text})")
            case Minus(operand):
                inner = self._value(operand, among).within(Binds.NEGATE)
                return Written(f"-{inner}", Binds.NEGATE)
            case Arithmetic():
                return self._arithmetic(node, among)
        raise TypeError(node)

    def _arithmetic(self, node: Arithmetic, among: Type) -> Written:
        binds = Binds.ADD if node.operator in {"+", "-"} else Binds.MULTIPLY
        left = self._value(node.left, among).within(binds)
        right = self._value(node.right, among).within(Binds(binds + 1))
        return Written(f"{left} {node.operator} {right}", binds)

    def _holder(self, path: str) -> str:
        holder = self._terms[path].holder
        return f"{self._prefix}{holder}" if holder else self._named(path)

    def _named(self, path: str) -> str:
        term = self._terms.get(path)
        return f"{self._prefix}{(term.python if term else '') or path}"

    def _literal(self, value: Plain, among: Type) -> Written:
        match value:
            case bool() | None:
                return Written(str(value))
            case int() | Decimal():
                return self._number(value, inexact=among.kind is Kind.FLOAT)
            case str():
                return Written(among.members.get(value) or repr(value))
            case _:
                return self._moment(value)

    def _number(self, value: int | Decimal, *, inexact: bool) -> Written:
        binds = Binds.NEGATE if value < 0 else Binds.ATOM
        if inexact:
            return Written(repr(float(value)), binds)
        if isinstance(value, int):
            return Written(str(value), binds)
        self.imports.add("from decimal import Decimal")
        return Written(f'Decimal("{value:f}")')

    def _moment(self, value: date | time | timedelta) -> Written:
        if isinstance(value, timedelta):
            self.imports.add("from datetime import timedelta")
            return Written(f"timedelta(seconds={int(value.total_seconds())})")
        if isinstance(value, datetime):
            self.imports.add("from datetime import UTC, datetime")
            parts = [*value.timetuple()[:6], value.microsecond]
            return Written(f"datetime({', '.join(map(str, parts))}, tzinfo=UTC)")
        if isinstance(value, date):
            self.imports.add("from datetime import date")
            return Written(f"date({value.year}, {value.month}, {value.day})")
        self.imports.add("from datetime import time")
        parts = [value.hour, value.minute, value.second, value.microsecond]
        return Written(f"time({', '.join(map(str, parts))})")


def _asked(regex: Regex, subject: str) -> str:
    if regex.whole is not None:
        return f"re.fullmatch({_raw(regex.whole)}, {subject})"
    return f"re.search({_raw(regex.python)}, {subject})"


def _raw(pattern: str) -> str:
    if "\\" in pattern and '"' not in pattern and "\n" not in pattern:
        return f'r"{pattern}"'
    return repr(pattern)
