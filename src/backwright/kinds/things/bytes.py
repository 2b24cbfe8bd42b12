"""`bytes`."""

import base64
import binascii
from collections.abc import Sequence
from typing import ClassVar, Final

from backwright.kinds.bounds import Bounds
from backwright.kinds.imported import Import
from backwright.kinds.kind import ANNOTATED, FIELD, WIRE, Imports, Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, example
from backwright.kinds.traits import Trait

USUAL: Final = 65_536
MOST: Final = 1_048_576
BASE64: Final = r"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"


class Bytes(Kind):
    """Raw bytes, at most 65,536 unless `bytes(n)` says otherwise; base64 in JSON."""

    name: ClassVar[str] = "bytes"
    form: ClassVar[str] = "bytes"
    domain: ClassVar[str] = "bytes"
    response: ClassVar[str] = "str"
    traits: ClassVar[frozenset[Trait]] = frozenset({Trait.MEASURABLE, Trait.DEFAULT})
    expression: ClassVar[str] = "bytes"
    to_domain: ClassVar[str] = "b64decode({})"
    to_response: ClassVar[str] = "b64encode({}).decode()"

    def use(self, arguments: Sequence[str]) -> Scalar:
        """Return a use of the kind; its argument is the greatest number of bytes."""
        wrong = len(arguments) > 1 or not all(
            text.isdecimal() and 0 < int(text) <= MOST for text in arguments
        )
        if wrong:
            raise Misfit(
                f"`bytes` takes how many there may be, from 1 to {MOST}",
                "larger things are a `file`",
            )
        return Scalar(self, tuple(arguments), self.limits(tuple(arguments)))

    def limits(self, arguments: tuple[str, ...]) -> Bounds:
        """Return the greatest number of bytes."""
        return Bounds(max_length=int(arguments[0]) if arguments else USUAL)

    def request(self, use: Scalar) -> str:
        """Return the annotation of the text in base64."""
        low, high = use.bounds.min_length or 0, use.bounds.max_length or USUAL
        said = f"examples=[{self.json(use, self.examples(use)[0])}]"
        return f"Annotated[str, Field({said}), BinaryForm({low}, {high})]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return the form of the text: four letters for three bytes."""
        low, high = use.bounds.min_length or 0, use.bounds.max_length or USUAL
        return {
            "type": "string",
            "contentEncoding": "base64",
            "pattern": BASE64,
            "minLength": (low + 2) // 3 * 4,
            "maxLength": (high + 2) // 3 * 4,
            "examples": example(self.json(use, self.examples(use)[0])),
        }

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation and the steps need."""
        del use
        steps = (Import("base64", "b64decode"), Import("base64", "b64encode"))
        return (ANNOTATED, FIELD, Import(WIRE, "BinaryForm"), *steps)

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "LargeBinary"

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.LargeBinary()"

    def read(self, use: Scalar, value: object) -> object:
        """Return the bytes of a text in base64."""
        del use
        try:
            return base64.b64decode(str(value), validate=True)
        except (binascii.Error, ValueError) as wrong:
            raise Misfit(f"`{value}` is not in base64") from wrong

    def python(self, use: Scalar, value: object) -> str:
        """Return the bytes."""
        del use
        return repr(value)

    def json(self, use: Scalar, value: object) -> str:
        """Return the text in base64."""
        del use
        raw = value if isinstance(value, bytes) else b""
        return f'"{base64.b64encode(raw).decode()}"'

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return bytes within the lengths."""
        low, high = use.bounds.min_length or 0, use.bounds.max_length or USUAL
        fitting = (word[:high].ljust(low, b"x") for word in (b"first", b"second"))
        return tuple(dict.fromkeys(fitting))

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is not in base64, and what is too long."""
        most = use.bounds.max_length or USUAL
        return (
            Refused('"?"', "not base64"),
            Refused(f'"AAAA" * {most // 3 + 1}', "too long"),
        )

    def strategy(self, use: Scalar) -> str:
        """Return bytes within the lengths."""
        low, high = use.bounds.min_length or 0, use.bounds.max_length or USUAL
        return f"st.binary(min_size={low}, max_size={high})"
