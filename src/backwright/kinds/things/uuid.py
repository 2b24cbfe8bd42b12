"""`uuid`."""

import uuid
from typing import ClassVar, Final

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import Imports, Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, example
from backwright.kinds.traits import Trait

SAMPLES: Final = tuple(
    f"01890a5d-ac96-774b-bcce-b302099a8{n:03}" for n in range(51, 61)
)


class Uuid(Kind):
    """The id of something that another service keeps."""

    name: ClassVar[str] = "uuid"
    form: ClassVar[str] = "uuid"
    domain: ClassVar[str] = "UUID"
    domain_imports: ClassVar[Imports] = (Import("uuid", "UUID"),)
    response: ClassVar[str] = "UUID"
    pack: ClassVar[str] = "str({})"
    unpack: ClassVar[str] = "UUID({})"
    response_imports: ClassVar[Imports] = domain_imports
    shown: ClassVar[Schema] = {"type": "string", "format": "uuid"}
    traits: ClassVar[frozenset[Trait]] = frozenset(
        {
            Trait.FILTERABLE,
            Trait.UNIQUE,
            Trait.INDEXABLE,
            Trait.DEFAULT,
            Trait.LISTABLE,
        }
    )
    key: ClassVar[Key | None] = Key(
        KeyForm.UUID, "UUID(int=0)", "'00000000000000000000000000000000'"
    )
    expression: ClassVar[str] = "uuid"

    def request(self, use: Scalar) -> str:
        """Return the annotation."""
        return f"Annotated[UUID, Field(examples=[{self.json(use, SAMPLES[0])}])]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return its form."""
        return {**self.shown, "examples": example(self.json(use, SAMPLES[0]))}

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "Uuid"

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.Uuid()"

    def read(self, use: Scalar, value: object) -> object:
        """Return the text of the id."""
        del use
        try:
            return str(uuid.UUID(str(value)))
        except ValueError as wrong:
            raise Misfit(f"`{value}` is no UUID") from wrong

    def python(self, use: Scalar, value: object) -> str:
        """Return the id."""
        del use
        return f'UUID("{value}")'

    def json(self, use: Scalar, value: object) -> str:
        """Return the id in quotes."""
        del use
        return f'"{value}"'

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return a few ids."""
        del use
        return SAMPLES

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is no id."""
        del use
        return (Refused('"7"', "another form"), Refused("7", "a number"))

    def strategy(self, use: Scalar) -> str:
        """Return all ids."""
        del use
        return "st.uuids()"
