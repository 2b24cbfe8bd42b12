"""One use of a kind: `string(120) >= 3`, with all that its kind says of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from backwright.kinds.bounds import UNBOUNDED, Bounds

if TYPE_CHECKING:
    from backwright.kinds.imported import Import
    from backwright.kinds.key import Key
    from backwright.kinds.kind import Kind
    from backwright.kinds.sample import Refused, Sample
    from backwright.kinds.schema import Schema
    from backwright.kinds.traits import Trait


@dataclass(frozen=True, slots=True)
class Scalar:
    """A kind with its arguments and its bounds; asks the kind for every fact.

    Attributes:
        kind: What it is a use of.
        arguments: What stands between the parentheses, as text.
        bounds: How far its values may go; the arguments' limits are in it.
    """

    kind: Kind
    arguments: tuple[str, ...] = ()
    bounds: Bounds = UNBOUNDED

    @property
    def domain(self) -> str:
        """The annotation in domain and commands: `Decimal`."""
        return self.kind.domain

    @property
    def domain_imports(self) -> tuple[Import, ...]:
        """What `domain` needs."""
        return self.kind.domain_imports

    @property
    def request(self) -> str:
        """The annotation in a request: `Annotated[str, Field(max_length=120)]`."""
        return self.kind.request(self)

    @property
    def request_imports(self) -> tuple[Import, ...]:
        """What `request` needs."""
        return self.kind.request_imports(self)

    @property
    def query(self) -> str:
        """The annotation of a filter in a query string."""
        return self.kind.query(self)

    @property
    def request_schema(self) -> Schema:
        """What a contract says of `request`."""
        return self.kind.request_schema(self)

    @property
    def query_schema(self) -> Schema:
        """What a contract says of `query`."""
        return self.kind.query_schema(self)

    @property
    def response_schema(self) -> Schema:
        """What a contract says of `response`."""
        return self.kind.shown

    @property
    def response(self) -> str:
        """The annotation in a response: `Decimal`."""
        return self.kind.response

    @property
    def response_imports(self) -> tuple[Import, ...]:
        """What `response` needs."""
        return self.kind.response_imports

    @property
    def to_domain(self) -> str:
        """The step from a request's value, which `{}` stands for, to the domain's."""
        return self.kind.to_domain

    @property
    def to_response(self) -> str:
        """The step from the domain's value, which `{}` stands for, to a response's."""
        return self.kind.to_response

    @property
    def column(self) -> str:
        """The type of the column in a model: `String(120)`."""
        return self.kind.column(self)

    @property
    def column_imports(self) -> tuple[Import, ...]:
        """What `column` needs; names of ours come from `…database.columns`."""
        return self.kind.column_imports(self)

    @property
    def migration(self) -> str:
        """The type of the column in a migration, both dialects: `sa.String(120)`."""
        return self.kind.migration(self)

    @property
    def key(self) -> Key | None:
        """How it stands in a cursor; None where a list cannot be sorted by it."""
        return self.kind.key

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Two or more different valid values, the plainest first."""
        return _samples(self)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Values of JSON that a request must not have, each with why."""
        return self.kind.refused(self)

    @property
    def strategy(self) -> str:
        """A Hypothesis strategy of valid values of the domain, as Python."""
        return self.kind.strategy(self)

    def has(self, trait: Trait) -> bool:
        """Tell whether something may be asked of it."""
        return trait in self.kind.traits

    def python(self, value: object) -> str:
        """Return a value that the kind has read as Python of the domain."""
        return self.kind.python(self, value)


@cache
def _samples(use: Scalar) -> tuple[Sample, ...]:
    """Return samples that were worked out once: every test of a field wants them."""
    return use.kind.samples(use)
