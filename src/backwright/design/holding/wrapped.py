"""A value object that is one checked scalar."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backwright.design.types import Cell, Unknown
from backwright.design.value import Value
from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A value object around one value: `Sku("A-1")`, whose `value` is `"A-1"`.

    Attributes:
        value: The value object.
        scalar: What it wraps, with the bounds that this field adds.
    """

    value: Value
    scalar: Scalar

    @property
    def domain(self) -> str:
        """The value object's class."""
        return self.value.names.pascal

    @property
    def domain_imports(self) -> tuple[Import, ...]:
        """The value object's class."""
        return (Import(self.value.module, self.domain),)

    @property
    def request(self) -> str:
        """The annotation of what it wraps."""
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
        """The annotation of what it wraps."""
        return self.scalar.response

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """What `response` needs."""
        return self.scalar.response_imports

    @property
    def request_schema(self) -> Schema:
        """What a contract says of what it wraps."""
        return self.scalar.request_schema

    @property
    def query_schema(self) -> Schema:
        """What a contract says of what it wraps."""
        return self.scalar.query_schema

    @property
    def response_schema(self) -> Schema:
        """What a contract says of what it wraps."""
        return self.scalar.response_schema

    @property
    def to_domain(self) -> str:
        """Wrap it."""
        return f"{self.domain}({self.scalar.to_domain})"

    @property
    def to_response(self) -> str:
        """Unwrap it."""
        return self.scalar.to_response.replace("{}", "{}.value")

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The one column that keeps what it wraps."""
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
                packed=scalar.kind.packed,
                pack=scalar.kind.pack.replace("{}", "{}.value"),
                unpack=f"{self.domain}({scalar.kind.unpack})",
            ),
        )

    @property
    def from_row(self) -> str:
        """Wrap the cell."""
        return f"{self.domain}({{0}})"

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Different valid values, wrapped."""
        return tuple(
            Sample(f"{self.domain}({sample.python})", sample.json)
            for sample in self.scalar.samples
        )

    def unknowns(self, path: str) -> Iterator[Unknown]:
        """Yield what it wraps."""
        yield Unknown(f"{path}.value", self.scalar.samples, self.scalar)

    def sample(self, path: str, found: Mapping[str, Sample]) -> Sample:
        """Return what was found, wrapped."""
        inner = found.get(f"{path}.value", self.scalar.samples[0])
        return Sample(f"{self.domain}({inner.python})", inner.json)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Values that a request must not have."""
        return self.scalar.refused

    @property
    def strategy(self) -> str:
        """What it wraps, wrapped."""
        return f"{self.scalar.strategy}.map({self.domain})"

    @property
    def key(self) -> Key | None:
        """How what it wraps stands in a cursor."""
        return self.scalar.key
