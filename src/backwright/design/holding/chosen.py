"""One of a few words, as an enum of the written service."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backwright.design.types import IDENTITY, Cell, Unknown
from backwright.design.value import Choice
from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, reference


@dataclass(frozen=True, slots=True)
class Chosen:
    """A member of an enum: `Channel.AMAZON`.

    Attributes:
        choice: The enum.
        scalar: The use of the kind `enum`.
    """

    choice: Choice
    scalar: Scalar

    @property
    def domain(self) -> str:
        """The enum's class, in every layer."""
        return self.choice.name

    @property
    def domain_imports(self) -> tuple[Import, ...]:
        """The enum's class."""
        return (Import(self.choice.module, self.choice.name),)

    @property
    def request(self) -> str:
        """The enum's class."""
        return self.choice.name

    @property
    def request_imports(self) -> tuple[Import, ...]:
        """The enum's class."""
        return self.domain_imports

    @property
    def query(self) -> str:
        """The enum's class."""
        return self.choice.name

    @property
    def response(self) -> str:
        """The enum's class."""
        return self.choice.name

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """The enum's class."""
        return self.domain_imports

    @property
    def request_schema(self) -> Schema:
        """What stands for the enum in a contract."""
        return reference(self.choice.name)

    @property
    def query_schema(self) -> Schema:
        """What stands for the enum in a contract."""
        return reference(self.choice.name)

    @property
    def response_schema(self) -> Schema:
        """What stands for the enum in a contract."""
        return reference(self.choice.name)

    @property
    def to_domain(self) -> str:
        """Alike in every layer."""
        return IDENTITY

    @property
    def to_response(self) -> str:
        """Alike in every layer."""
        return IDENTITY

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The one column that keeps its word, with a CHECK."""
        return (
            Cell(
                python=self.choice.name,
                python_imports=self.domain_imports,
                column=f"choice({self.choice.name}, {{}})",
                column_imports=(
                    Import("app.infrastructure.database.base", "choice"),
                    *self.domain_imports,
                ),
                migration=self.scalar.migration,
                scalar=self.scalar,
                packed="str",
                pack="str({})",
                unpack=f"{self.choice.name}({{}})",
                choice=self.choice.values,
            ),
        )

    @property
    def from_row(self) -> str:
        """The cell is the value."""
        return "{0}"

    @property
    def samples(self) -> tuple[Sample, ...]:
        """All members."""
        return tuple(
            Sample(f"{self.choice.name}.{member.name}", f'"{member.value}"')
            for member in self.choice.members
        )

    def unknowns(self, path: str) -> Iterator[Unknown]:
        """Yield which member it is."""
        yield Unknown(path, self.samples)

    def sample(self, path: str, found: Mapping[str, Sample]) -> Sample:
        """Return the member that was found."""
        return found.get(path, self.samples[0])

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Values that a request must not have."""
        return self.scalar.refused

    @property
    def strategy(self) -> str:
        """All members."""
        return f"st.sampled_from({self.choice.name})"

    @property
    def key(self) -> Key | None:
        """Its word, as a text; the first in the alphabet stands in for null."""
        return Key(KeyForm.TEXT, '""', "''")
