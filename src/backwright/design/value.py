"""Value objects: checked wherever they are built, compared by what they hold."""

from dataclasses import dataclass

from backwright.design.check import Check
from backwright.design.field import Field
from backwright.kinds.scalar import Scalar
from backwright.naming import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One value of a choice.

    Attributes:
        name: Its name in Python: `MERCADO_LIVRE`.
        value: What is stored and sent: `mercado_livre`.
        was: What it used to be; empty for the same.
    """

    name: str
    value: str
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An enum of the written service: one of a few words.

    Attributes:
        name: Its class: `Channel`, `JobStatus`, `TenantPlan`.
        module: Where the class is: `app.domain.entities.jobs`.
        members: Its values, in order.
        description: What it is, in a sentence; never empty.
    """

    name: str
    module: str
    members: tuple[Member, ...]
    description: str

    @property
    def values(self) -> tuple[str, ...]:
        """What is stored and sent."""
        return tuple(member.value for member in self.members)

    @property
    def longest(self) -> int:
        """The length of the longest value."""
        return max(len(value) for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value object: exactly one of `choice`, `scalar` and `fields` is set.

    Attributes:
        names: Its names; its module is `app.domain.value_objects.<snake>`.
        description: What it is, in a sentence; never empty.
        choice: Its enum, where it is one of a few words.
        scalar: What it wraps as `value`, where it is a single checked value.
        fields: What it is made of, where it is composite.
        choices: The enums that its module defines for its fields.
        checks: What must hold of it.
    """

    names: Names
    description: str
    choice: Choice | None = None
    scalar: Scalar | None = None
    fields: tuple[Field, ...] = ()
    choices: tuple[Choice, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def module(self) -> str:
        """Where its class is."""
        return f"app.domain.value_objects.{self.names.snake}"

    @property
    def schemas(self) -> str:
        """Where its request and response are, where it is composite."""
        return f"app.presentation.v1.schemas.{self.names.snake}"

    @property
    def composite(self) -> bool:
        """Whether it is made of several fields."""
        return bool(self.fields)

    @property
    def body(self) -> str:
        """Its class in a request; has `to_domain()`."""
        return f"{self.names.pascal}Body"

    @property
    def read(self) -> str:
        """Its class in a response; has `of(value)`."""
        return f"{self.names.pascal}Read"
