"""What was asked of one field: its type, constraints, flags and default."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from backwright.blueprint.source import Text
from backwright.diagnostics import Position

Json: TypeAlias = "bool | int | Decimal | str | list[Json] | dict[str, Json] | None"


class Flag(StrEnum):
    """What can be switched on for a field by naming it."""

    UNIQUE = "unique"
    UNIQUE_PER_TENANT = "unique per tenant"
    INDEX = "index"
    SEARCH = "search"
    FILTER = "filter"
    SORT = "sort"
    READONLY = "readonly"
    IMMUTABLE = "immutable"
    PRIVATE = "private"


class OnDelete(StrEnum):
    """What becomes of a row when the row that it refers to is deleted."""

    RESTRICT = "restrict"
    CASCADE = "cascade"
    SET_NULL = "set null"


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a type: `10` of `decimal(10,2)`, `free` of `enum(free, pro)`.

    Attributes:
        text: What it says, without quotes.
        was: The enum value's former name: `enum(done was finished)`.
    """

    text: Text
    was: Text | None = None


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a field, by name: nothing is resolved yet.

    Attributes:
        name: A kind, a value object or an entity.
        arguments: What stands between its parentheses.
        many: Whether it is a `list of` them.
        position: Where it stands.
    """

    name: Text
    arguments: tuple[Argument, ...] = ()
    many: bool = False
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`>= 0`: the field compared with a literal, another field, `now` or `today`.

    Attributes:
        operator: One of `= != < <= > >=`.
        operand: The other side, as it was written.
        position: Where it stands.
    """

    operator: str
    operand: Text
    position: Position = field(default=Position(), compare=False)

    def expression(self, subject: str) -> str:
        """Return what it says of the subject, in the language of invariants."""
        return f"{subject} {self.operator} {self.operand}"


@dataclass(frozen=True, slots=True)
class Range:
    """`1..5`, `1..` or `..5`: both ends belong to it.

    Attributes:
        low: The least value, if bounded.
        high: The greatest value, if bounded.
        position: Where it stands.
    """

    low: Text | None
    high: Text | None
    position: Position = field(default=Position(), compare=False)

    def expression(self, subject: str) -> str:
        """Return what it says of the subject, in the language of invariants."""
        low = [f"{subject} >= {self.low}"] if self.low is not None else []
        high = [f"{subject} <= {self.high}"] if self.high is not None else []
        return " and ".join(low + high)


@dataclass(frozen=True, slots=True)
class Length:
    """`length 3..40`: how many characters, bytes or members.

    Attributes:
        low: The least length, if bounded.
        high: The greatest length, if bounded.
        position: Where it stands.
    """

    low: int | None
    high: int | None
    position: Position = field(default=Position(), compare=False)

    def expression(self, subject: str) -> str:
        """Return what it says of the subject, in the language of invariants."""
        low = [f"len({subject}) >= {self.low}"] if self.low is not None else []
        high = [f"len({subject}) <= {self.high}"] if self.high is not None else []
        return " and ".join(low + high)


@dataclass(frozen=True, slots=True)
class Matches:
    r"""`matches /^\d{13}$/`: the text has the form of a regular expression.

    Attributes:
        pattern: The expression between the slashes, with `\/` read as `/`.
        position: Where it stands.
    """

    pattern: Text
    position: Position = field(default=Position(), compare=False)

    def expression(self, subject: str) -> str:
        """Return what it says of the subject, in the language of invariants."""
        return f"{subject} matches /{self.pattern.replace('/', chr(92) + '/')}/"


Constraint: TypeAlias = Comparison | Range | Length | Matches


@dataclass(frozen=True, slots=True)
class Default:
    """What a field holds when nothing was given.

    Attributes:
        value: The value as JSON says it; numbers with a point are exact.
        bare: Whether it is a word without quotes: an enum's value, `now`, `today`.
        position: Where it stands.
    """

    value: Json
    bare: bool = False
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of an entity, of a value object, of an input or an output.

    Attributes:
        name: Its name, in snake case.
        type: Its type, by name.
        optional: Whether it may be null (`?`).
        constraints: Every condition on its value.
        flags: What is switched on for it.
        default: What it holds when nothing was given.
        on_delete: What becomes of the row when the row referred to is deleted.
        was: Its former name.
        description: What it is, for the API's documentation.
        example: A value for the API's documentation.
        position: Where its name stands.
        places: Where each part stands, by the word that says it.
    """

    name: Text
    type: Type
    optional: bool = False
    constraints: tuple[Constraint, ...] = ()
    flags: frozenset[Flag] = frozenset()
    default: Default | None = None
    on_delete: OnDelete | None = None
    was: Text | None = None
    description: Text | None = None
    example: Default | None = None
    position: Position = field(default=Position(), compare=False)
    places: Mapping[str, Position] = field(
        default_factory=dict, compare=False, repr=False
    )

    def place(self, part: str) -> Position:
        """Return where a flag, `default` or `on delete` stands, else the field."""
        return self.places.get(part, self.position)
