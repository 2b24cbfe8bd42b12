"""An expression as a tree; each part knows where in the text it stands."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from backwright.expressions.mistake import Span
from backwright.expressions.regexes import Regex

NOWHERE: Span = (0, 0)

Plain: TypeAlias = (
    bool | int | Decimal | str | date | datetime | time | timedelta | None
)


class Sign(StrEnum):
    """How two values are compared."""

    EQUAL = "="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that was written out: a number, a text, a date, `true`, `null`."""

    value: Plain
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """A field, or a field of a value object: `credit.amount`."""

    path: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Moment:
    """`now` or `today`: when it is asked."""

    word: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Length:
    """`len(…)`: how many characters, bytes or members."""

    operand: "Node"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Minus:
    """A number less than nothing."""

    operand: "Node"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two values joined by `+`, `-`, `*` or `%`."""

    operator: str
    left: "Node"
    right: "Node"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values compared."""

    sign: Sign
    left: "Node"
    right: "Node"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class IsNull:
    """Whether there is no value."""

    operand: Name
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Among:
    """Whether a value is one of a few."""

    operand: "Node"
    options: tuple[Literal, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Matches:
    """Whether a text matches a regular expression somewhere."""

    operand: "Node"
    regex: Regex
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What holds if the other does not."""

    operand: "Node"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """What holds if all parts do."""

    parts: tuple["Node", ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Or:
    """What holds if any part does."""

    parts: tuple["Node", ...]
    span: Span = field(default=NOWHERE, compare=False)


Value: TypeAlias = Literal | Name | Moment | Length | Minus | Arithmetic
Condition: TypeAlias = Comparison | IsNull | Among | Matches | Not | And | Or
Node: TypeAlias = Value | Condition


def children(node: Node) -> tuple[Node, ...]:
    """Return the parts of a node, from left to right."""
    match node:
        case And(parts) | Or(parts):
            return parts
        case Comparison(_, left, right) | Arithmetic(_, left, right):
            return left, right
        case Among(operand, options):
            return operand, *options
        case Length() | Minus() | Not() | IsNull() | Matches():
            return (node.operand,)
        case _:
            return ()


def names_in(node: Node) -> tuple[str, ...]:
    """Return the fields that an expression speaks of, in order, each once."""
    found: dict[str, None] = {}
    if isinstance(node, Name):
        found[node.path] = None
    for child in children(node):
        found |= dict.fromkeys(names_in(child))
    return tuple(found)


def depends_on_time(node: Node) -> bool:
    """Tell whether what it says changes by itself as time goes by."""
    return isinstance(node, Moment) or any(map(depends_on_time, children(node)))
