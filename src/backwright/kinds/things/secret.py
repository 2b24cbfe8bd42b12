"""`secret`."""

from typing import ClassVar

from backwright.kinds.bounds import Bounds
from backwright.kinds.imported import Import
from backwright.kinds.kind import ANNOTATED, FIELD, Imports, Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.traits import Trait


class Secret(Kind):
    """A text that is only ever compared: kept as a hash, never returned."""

    name: ClassVar[str] = "secret"
    form: ClassVar[str] = "secret"
    domain: ClassVar[str] = "str"
    response: ClassVar[str] = "str"
    traits: ClassVar[frozenset[Trait]] = frozenset({Trait.MEASURABLE, Trait.HASHED})
    expression: ClassVar[str] = "secret"
    to_domain: ClassVar[str] = "{}.get_secret_value()"

    def limits(self, arguments: tuple[str, ...]) -> Bounds:
        """Return lengths that are worth hashing and cannot stall the server."""
        del arguments
        return Bounds(min_length=8, max_length=128)

    def request(self, use: Scalar) -> str:
        """Return the annotation, which no log shows."""
        low, high = use.bounds.min_length, use.bounds.max_length
        return f"Annotated[SecretStr, Field(min_length={low}, max_length={high})]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return its lengths; nobody gets to see it."""
        return {
            "type": "string",
            "format": "password",
            "writeOnly": True,
            "minLength": use.bounds.min_length,
            "maxLength": use.bounds.max_length,
        }

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation needs."""
        del use
        return (ANNOTATED, FIELD, Import("pydantic", "SecretStr"))

    def column(self, use: Scalar) -> str:
        """Return a column that holds a hash."""
        del use
        return "String(200)"

    def migration(self, use: Scalar) -> str:
        """Return a column that holds a hash."""
        del use
        return "sa.String(200)"

    def read(self, use: Scalar, value: object) -> object:
        """Refuse: a secret that stands in a file is none."""
        del use, value
        raise Misfit("a secret has no default")

    def python(self, use: Scalar, value: object) -> str:
        """Return the text in quotes."""
        del use
        return repr(str(value))

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return texts within the lengths."""
        low, high = use.bounds.min_length or 0, use.bounds.max_length or 128
        words = ("correct horse battery", "staple battery horse")
        return tuple(dict.fromkeys(word[:high].ljust(low, "x") for word in words))

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is too short and too long."""
        return (
            Refused('"x" * ' + str((use.bounds.min_length or 1) - 1), "too short"),
            Refused('"x" * ' + str((use.bounds.max_length or 128) + 1), "too long"),
        )

    def strategy(self, use: Scalar) -> str:
        """Return texts within the lengths."""
        low, high = use.bounds.min_length or 0, use.bounds.max_length or 128
        return f'st.text(st.characters(codec="ascii"), min_size={low}, max_size={high})'
