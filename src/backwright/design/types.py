"""What a field holds: a scalar, a choice, a value object, an identifier or a list.

All types answer the same questions, so that a template need not know which it has:
how the type reads in each layer, how to step from one layer to the next, and which
columns keep it. Steps are texts in which `{}` stands for the value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema

IDENTITY: Final = "{}"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that tests need and that conditions tie to others.

    Attributes:
        path: How Python says it, after `self.`: `rows`, `sku.value`, `credit.amount`.
        samples: What it can be, the plainest first.
        scalar: What it is a use of, where it is a scalar.
    """

    path: str
    samples: tuple[Sample, ...]
    scalar: Scalar | None = None


class Type(Protocol):
    """What every type answers."""

    @property
    def domain(self) -> str:
        """The annotation in domain and commands: `SellerId`, `Decimal`."""

    @property
    def domain_imports(self) -> tuple[Import, ...]:
        """What `domain` needs."""

    @property
    def request(self) -> str:
        """The annotation in a request: `Annotated[str, Field(max_length=120)]`."""

    @property
    def request_imports(self) -> tuple[Import, ...]:
        """What `request` needs."""

    @property
    def query(self) -> str:
        """The annotation of a filter in a query string; needs `request_imports`."""

    @property
    def response(self) -> str:
        """The annotation in a response: `UUID`, `MoneyRead`."""

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """What `response` needs."""

    @property
    def request_schema(self) -> Schema:
        """What a contract says of `request`."""

    @property
    def query_schema(self) -> Schema:
        """What a contract says of `query`."""

    @property
    def response_schema(self) -> Schema:
        """What a contract says of `response`."""

    @property
    def to_domain(self) -> str:
        """From request to domain: `SellerId({})`; `{}` where they are alike."""

    @property
    def to_response(self) -> str:
        """From domain to response: `{}.value`; `{}` where they are alike."""

    @property
    def cells(self) -> "tuple[Cell, ...]":
        """The columns that keep it, in order."""

    @property
    def from_row(self) -> str:
        """From cells, by position, to domain: `Money({0}, {1})`, `SellerId({0})`."""

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Two or more different valid values, the plainest first."""

    def unknowns(self, path: str) -> Iterator[Unknown]:
        """Yield what must be found to know a value that Python says by a path."""

    def sample(self, path: str, found: Mapping[str, Sample]) -> Sample:
        """Return the value whose unknowns were found; the plainest of what was not."""

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Values of JSON that a request must not have."""

    @property
    def strategy(self) -> str:
        """A Hypothesis strategy of valid values of the domain, as Python."""

    @property
    def key(self) -> Key | None:
        """How it stands in a cursor; None where a list cannot be sorted by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One column of a type, before it has the name of a field.

    Attributes:
        suffix: What follows the field's name: `_amount` of `credit_amount`, or nothing.
        python: The type in a row: `UUID`, `Decimal`, `Channel`.
        python_imports: What `python` needs.
        column: The type of the column in a model: `String(120)`.
        column_imports: What `column` needs.
        migration: The type in a migration: `sa.String(120)`.
        to_row: From domain to cell: `{}.value`, `{}.amount`.
        scalar: What it is a use of, so that tests can ask more.
        choice: The values that its CHECK allows; empty for others.
        packed: The type within a document, where it may be listed; empty elsewhere.
        pack: The step from the domain to that.
        unpack: The step back.
    """

    suffix: str = ""
    python: str
    python_imports: tuple[Import, ...] = ()
    column: str
    column_imports: tuple[Import, ...] = ()
    migration: str
    to_row: str = IDENTITY
    scalar: Scalar | None = None
    choice: tuple[str, ...] = ()
    packed: str = ""
    pack: str = IDENTITY
    unpack: str = IDENTITY
