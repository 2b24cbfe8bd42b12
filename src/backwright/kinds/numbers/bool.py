"""`bool`."""

from typing import ClassVar

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import WIRE, Imports, Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.traits import Trait


class Bool(Kind):
    """True or false."""

    name: ClassVar[str] = "bool"
    form: ClassVar[str] = "bool"
    domain: ClassVar[str] = "bool"
    response: ClassVar[str] = "bool"
    shown: ClassVar[Schema] = {"type": "boolean"}
    packed: ClassVar[str] = "bool"
    traits: ClassVar[frozenset[Trait]] = frozenset(
        {
            Trait.COMPARABLE,
            Trait.SORTABLE,
            Trait.FILTERABLE,
            Trait.INDEXABLE,
            Trait.DEFAULT,
            Trait.LISTABLE,
            Trait.FEW,
        }
    )
    key: ClassVar[Key | None] = Key(KeyForm.BOOLEAN, "False", "false")
    expression: ClassVar[str] = "bool"

    def request(self, use: Scalar) -> str:
        """Return the annotation; strict, since 1 is no truth."""
        del use
        return "Annotated[bool, Field(strict=True, examples=[True])]"

    def query(self, use: Scalar) -> str:
        """Return the annotation where it is `true` or `false`."""
        del use
        return "Truth"

    def request_schema(self, use: Scalar) -> Schema:
        """Return its type."""
        del use
        return {**self.shown, "examples": [True]}

    def query_schema(self, use: Scalar) -> Schema:
        """Return its type."""
        del use
        return self.shown

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotations need."""
        return (*super().request_imports(use), Import(WIRE, "Truth"))

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "Boolean"

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.Boolean()"

    def read(self, use: Scalar, value: object) -> object:
        """Return true or false."""
        del use
        if not isinstance(value, bool):
            raise Misfit(f"{value!r} is neither `true` nor `false`")
        return value

    def python(self, use: Scalar, value: object) -> str:
        """Return `True` or `False`."""
        del use
        return str(value)

    def sql(self, use: Scalar, value: object) -> str:
        """Return `true` or `false`."""
        del use
        return str(value).lower()

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return both."""
        del use
        return (True, False)

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is neither."""
        del use
        return (Refused("1", "a number"), Refused('"yes"', "a text"))

    def strategy(self, use: Scalar) -> str:
        """Return both."""
        del use
        return "st.booleans()"
