"""The id of an entity, of ours or of the blueprint's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from backwright.design.reference import IdKind
from backwright.design.types import Cell, Unknown
from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema

IDENTIFIERS: Final = "app.domain.value_objects.identifiers"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An id that knows what it identifies: `SellerId(…)`.

    Attributes:
        domain: Its class: `SellerId`.
        ids: What it is inside.
        scalar: The use of `uuid` or `bigint` that it is.
    """

    domain: str
    ids: IdKind
    scalar: Scalar

    @property
    def domain_imports(self) -> tuple[Import, ...]:
        """Its class."""
        return (Import(IDENTIFIERS, self.domain),)

    @property
    def request(self) -> str:
        """A UUID, or a number from 1."""
        return self.scalar.request

    @property
    def request_imports(self) -> tuple[Import, ...]:
        """What `request` and the step to the domain need."""
        return (*self.scalar.request_imports, *self.domain_imports)

    @property
    def query(self) -> str:
        """The annotation of a filter."""
        return self.scalar.query

    @property
    def response(self) -> str:
        """A UUID or a number."""
        return self.scalar.response

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """What `response` needs."""
        return self.scalar.response_imports

    @property
    def request_schema(self) -> Schema:
        """What a contract says of a UUID, or of a number from 1."""
        return self.scalar.request_schema

    @property
    def query_schema(self) -> Schema:
        """The same, in a query."""
        return self.scalar.query_schema

    @property
    def response_schema(self) -> Schema:
        """The same, in a response."""
        return self.scalar.response_schema

    @property
    def to_domain(self) -> str:
        """Wrap it."""
        return f"{self.domain}({{}})"

    @property
    def to_response(self) -> str:
        """Unwrap it."""
        return "{}.value"

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
                to_row="{}.value",
                scalar=scalar,
            ),
        )

    @property
    def from_row(self) -> str:
        """Wrap the cell."""
        return f"{self.domain}({{0}})"

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Ids; of rows that need not be there."""
        return tuple(
            Sample(f"{self.domain}({sample.python})", sample.json)
            for sample in self.scalar.samples
        )

    def unknowns(self, path: str) -> Iterator[Unknown]:
        """Yield the id."""
        yield Unknown(path, self.samples)

    def sample(self, path: str, found: Mapping[str, Sample]) -> Sample:
        """Return the id that was found."""
        return found.get(path, self.samples[0])

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Values that a request must not have."""
        return self.scalar.refused

    @property
    def strategy(self) -> str:
        """All ids."""
        return f"{self.scalar.strategy}.map({self.domain})"

    @property
    def key(self) -> Key | None:
        """How what it is inside stands in a cursor."""
        return self.scalar.key
