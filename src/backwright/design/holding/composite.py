"""A value object that is made of several fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from backwright.design.finding.rows import row
from backwright.design.types import Cell, Unknown
from backwright.design.value import Value
from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.schema import Schema, reference

SAMPLES: Final = 2


@dataclass(frozen=True, slots=True)
class Composite:
    """A value object of several fields: `Money(Decimal("1.00"), MoneyCurrency.EUR)`.

    Attributes:
        value: The value object.
    """

    value: Value

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
        """Its class in a request."""
        return self.value.body

    @property
    def request_imports(self) -> tuple[Import, ...]:
        """Its class in a request."""
        return (Import(self.value.schemas, self.value.body),)

    @property
    def query(self) -> str:
        """Its class in a request; no list is filtered by it."""
        return self.value.body

    @property
    def response(self) -> str:
        """Its class in a response."""
        return self.value.read

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """Its class in a response."""
        return (Import(self.value.schemas, self.value.read),)

    @property
    def request_schema(self) -> Schema:
        """What stands for its request in a contract."""
        return reference(self.value.body)

    @property
    def query_schema(self) -> Schema:
        """The same; no list is filtered by it."""
        return reference(self.value.body)

    @property
    def response_schema(self) -> Schema:
        """What stands for its response in a contract."""
        return reference(self.value.read)

    @property
    def to_domain(self) -> str:
        """Its request makes it."""
        return "{}.to_domain()"

    @property
    def to_response(self) -> str:
        """Its response shows it."""
        return f"{self.value.read}.of({{}})"

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The columns of each of its fields."""
        return tuple(
            replace(
                cell,
                suffix=f"_{field.name}{cell.suffix}",
                to_row=cell.to_row.replace("{}", f"{{}}.{field.name}"),
            )
            for field in self.value.fields
            for cell in field.type.cells
        )

    @property
    def from_row(self) -> str:
        """Its fields, each from its cells."""
        parts, used = [], 0
        for field in self.value.fields:
            count = len(field.type.cells)
            places = (f"{{{used + place}}}" for place in range(count))
            parts.append(f"{field.name}={field.type.from_row.format(*places)}")
            used += count
        return f"{self.domain}({', '.join(parts)})"

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Values that differ in every field, where that can be."""
        rows = (row(self.value, turn) for turn in range(SAMPLES))
        return tuple(map(self._of, rows))

    def unknowns(self, path: str) -> Iterator[Unknown]:
        """Yield what each of its fields must be known by."""
        for field in self.value.fields:
            yield from field.type.unknowns(f"{path}.{field.name}")

    def sample(self, path: str, found: Mapping[str, Sample]) -> Sample:
        """Return the value of what was found."""
        return self._of(
            {
                field.name: field.type.sample(f"{path}.{field.name}", found)
                for field in self.value.fields
            }
        )

    def _of(self, found: Mapping[str, Sample]) -> Sample:
        fields = [(field, found[field.name]) for field in self.value.fields]
        made = [f"{field.name}={sample.python}" for field, sample in fields]
        said = [f'"{field.json}": {sample.json}' for field, sample in fields]
        return Sample(f"{self.domain}({', '.join(made)})", f"{{{', '.join(said)}}}")

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What is no object, or lacks something."""
        return (Refused("7", "no object"), Refused("{}", "nothing in it"))

    @property
    def strategy(self) -> str:
        """All its fields, each for itself."""
        parts = (f"{field.name}={field.type.strategy}" for field in self.value.fields)
        return f"st.builds({self.domain}, {', '.join(parts)})"

    @property
    def key(self) -> Key | None:
        """No list is sorted by it."""
        return None
