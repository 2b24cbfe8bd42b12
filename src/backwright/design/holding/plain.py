"""A scalar, as it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backwright.design.types import Cell, Unknown
from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema


@dataclass(frozen=True, slots=True)
class Plain:
    """A value of a kind: `Decimal`, `str`, `datetime`.

    Attributes:
        scalar: What it is a use of.
    """

    scalar: Scalar

    @property
    def domain(self) -> str:
        """The annotation in domain and commands."""
        return self.scalar.domain

    @property
    def domain_imports(self) -> tuple[Import, ...]:
        """What `domain` needs."""
        return self.scalar.domain_imports

    @property
    def request(self) -> str:
        """The annotation in a request."""
        return self.scalar.request

    @property
    def request_imports(self) -> tuple[Import, ...]:
        """What `request` and `query` need."""
        return self.scalar.request_imports

    @property
    def query(self) -> str:
        """The annotation of a filter."""
        return self.scalar.query

    @property
    def response(self) -> str:
        """The annotation in a response."""
        return self.scalar.response

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """What `response` needs."""
        return self.scalar.response_imports

    @property
    def request_schema(self) -> Schema:
        """What a contract says of it in a request."""
        return self.scalar.request_schema

    @property
    def query_schema(self) -> Schema:
        """What a contract says of it in a query."""
        return self.scalar.query_schema

    @property
    def response_schema(self) -> Schema:
        """What a contract says of it in a response."""
        return self.scalar.response_schema

    @property
    def to_domain(self) -> str:
        """From request to domain."""
        return self.scalar.to_domain

    @property
    def to_response(self) -> str:
        """From domain to response."""
        return self.scalar.to_response

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The one column that keeps it."""
        scalar = self.scalar
        return (
            Cell(
                python=scalar.domain,
                python_imports=scalar.domain_imports,
                column=scalar.column,
                column_imports=scalar.column_imports,
                migration=scalar.migration,
                scalar=scalar,
                packed=scalar.kind.packed,
                pack=scalar.kind.pack,
                unpack=scalar.kind.unpack,
            ),
        )

    @property
    def from_row(self) -> str:
        """The cell is the value."""
        return "{0}"

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Different valid values."""
        return self.scalar.samples

    def unknowns(self, path: str) -> Iterator[Unknown]:
        """Yield the value itself."""
        yield Unknown(path, self.samples, self.scalar)

    def sample(self, path: str, found: Mapping[str, Sample]) -> Sample:
        """Return what was found."""
        return found.get(path, self.samples[0])

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Values that a request must not have."""
        return self.scalar.refused

    @property
    def strategy(self) -> str:
        """A Hypothesis strategy."""
        return self.scalar.strategy

    @property
    def key(self) -> Key | None:
        """How it stands in a cursor."""
        return self.scalar.key
