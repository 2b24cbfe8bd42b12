"""The form of a kind: what a field can be, with every fact about it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Final, TypeAlias

from backwright.kinds.bounds import UNBOUNDED, Bounds
from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.sample import Refused, Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import TEXT, Schema
from backwright.kinds.traits import Trait

Imports: TypeAlias = tuple[Import, ...]

SQL: Final = "sqlalchemy"
COLUMNS: Final = "app.infrastructure.database.columns"
WIRE: Final = "app.presentation.wire"
ANNOTATED: Final = Import("typing", "Annotated")
FIELD: Final = Import("pydantic", "Field")


class Misfit(Exception):
    """What a blueprint says of a field does not fit its kind; for its author.

    Attributes:
        advice: What to write instead; empty where nothing useful can be said.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


class Kind(ABC):
    """One kind of field. A unit says its facts as attributes and overrides the rest.

    Attributes:
        name: The word in a blueprint.
        form: How it is written, with its arguments: `decimal(p, s)`.
        domain: The annotation in the domain.
        domain_imports: What that needs.
        response: The annotation in a response.
        response_imports: What that needs.
        shown: The schema of that in a contract.
        traits: What may be asked of it: comparisons, lengths, `search`, `sort` …
        key: How it stands in a cursor; None where lists cannot be sorted by it.
        expression: Its type in the language of invariants: `number`, `text`, …
        to_domain: The step from a request's value; `{}` stands for it.
        to_response: The step to a response's value.
        packed: Its type within a document of JSON, where it may be listed.
        pack: The step from the domain to that.
        unpack: The step back.
    """

    name: ClassVar[str]
    form: ClassVar[str]
    domain: ClassVar[str]
    domain_imports: ClassVar[Imports] = ()
    response: ClassVar[str]
    response_imports: ClassVar[Imports] = ()
    shown: ClassVar[Schema] = TEXT
    traits: ClassVar[frozenset[Trait]] = frozenset()
    key: ClassVar[Key | None] = None
    expression: ClassVar[str]
    to_domain: ClassVar[str] = "{}"
    to_response: ClassVar[str] = "{}"
    packed: ClassVar[str] = "str"
    pack: ClassVar[str] = "{}"
    unpack: ClassVar[str] = "{}"

    def use(self, arguments: Sequence[str]) -> Scalar:
        """Return a use of the kind.

        Args:
            arguments: What stands between the parentheses.

        Raises:
            Misfit: They are too many, too few or not what the kind takes.
        """
        if arguments:
            raise Misfit(f"`{self.name}` takes no arguments", f"write `{self.form}`")
        return Scalar(self, (), self.limits(()))

    def limits(self, arguments: tuple[str, ...]) -> Bounds:
        """Return the kind's own bounds, so that databases can hold every value."""
        del arguments
        return UNBOUNDED

    @abstractmethod
    def request(self, use: Scalar) -> str:
        """Return the annotation in a request's body; refuses what cannot be stored."""

    def query(self, use: Scalar) -> str:
        """Return the annotation in a query string, where everything is text."""
        return self.request(use)

    @abstractmethod
    def request_schema(self, use: Scalar) -> Schema:
        """Return the schema that a contract gives for `request`."""

    def query_schema(self, use: Scalar) -> Schema:
        """Return the schema that a contract gives for `query`."""
        return self.request_schema(use)

    def request_imports(self, use: Scalar) -> Imports:
        """Return what `request` and `query` need."""
        del use
        return (ANNOTATED, FIELD, *self.domain_imports)

    @abstractmethod
    def column(self, use: Scalar) -> str:
        """Return the type of the column in a model."""

    def column_imports(self, use: Scalar) -> Imports:
        """Return what `column` needs."""
        return (Import(SQL, self.column(use).split("(", 1)[0]),)

    @abstractmethod
    def migration(self, use: Scalar) -> str:
        """Return the type of the column in a migration, right for both databases."""

    @abstractmethod
    def read(self, use: Scalar, value: object) -> object:
        """Return a literal of the blueprint as a Python value of the kind.

        Args:
            use: The use of the kind.
            value: What was written: a bool, an int, a Decimal, a text, a list, a dict.

        Raises:
            Misfit: It is no value of the kind.
        """

    @abstractmethod
    def python(self, use: Scalar, value: object) -> str:
        """Return a value that `read` gave as Python of the domain."""

    def json(self, use: Scalar, value: object) -> str:
        """Return a value that `read` gave as it stands in JSON, written in Python."""
        return self.python(use, value)

    def sql(self, use: Scalar, value: object) -> str | None:
        """Return a value that `read` gave as SQL; None where that is not portable."""
        del use, value
        return None

    @abstractmethod
    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return two or more different values within the bounds, the plainest first."""

    def samples(self, use: Scalar) -> tuple[Sample, ...]:
        """Return the examples in each language that a test is written in."""
        return tuple(
            Sample(self.python(use, value), self.json(use, value))
            for value in self.examples(use)
        )

    @abstractmethod
    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return values of JSON that a request must not have, each with why."""

    @abstractmethod
    def strategy(self, use: Scalar) -> str:
        """Return a Hypothesis strategy of valid values of the domain, as Python."""
