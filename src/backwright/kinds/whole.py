"""What the kinds of whole numbers have in common."""

from decimal import Decimal
from typing import ClassVar

from backwright.kinds.bounds import Bounds
from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import WIRE, Imports, Misfit
from backwright.kinds.numeric import Numeric
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, example


class Whole(Numeric):
    """A kind of whole numbers that the database keeps in so many bits."""

    bits: ClassVar[int]
    type: ClassVar[str]
    domain: ClassVar[str] = "int"
    response: ClassVar[str] = "int"
    shown: ClassVar[Schema] = {"type": "integer"}
    packed: ClassVar[str] = "int"

    def __init_subclass__(cls) -> None:
        """Give the kind the key that sorts below every value of it."""
        least = -(1 << cls.bits - 1)
        cls.key = Key(KeyForm.INTEGER, str(least), str(least))

    def limits(self, arguments: tuple[str, ...]) -> Bounds:
        """Return what so many bits hold."""
        del arguments
        half = Decimal(1 << self.bits - 1)
        return Bounds(low=-half, high=half - 1)

    def request(self, use: Scalar) -> str:
        """Return the annotation; no text is an integer of a contract, but 5.0 is."""
        return f"Annotated[int, Field(strict=True, {self._said(use)}), Whole]"

    def query(self, use: Scalar) -> str:
        """Return the annotation where everything is text."""
        return f"Annotated[int, Field({self._said(use)})]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return its bounds."""
        return {
            "type": "integer",
            "minimum": int(self.lowest(use)),
            "maximum": int(self.highest(use)),
            "examples": example(self.json(use, self.examples(use)[0])),
        }

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotations need."""
        return (*super().request_imports(use), Import(WIRE, "Whole"))

    def _said(self, use: Scalar) -> str:
        low, high = self.lowest(use), self.highest(use)
        example = self.json(use, self.examples(use)[0])
        return f"ge={low}, le={high}, examples=[{example}]"

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return self.type

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return f"sa.{self.type}()"

    def read(self, use: Scalar, value: object) -> object:
        """Return the number, if it is whole and fits."""
        number = Decimal(str(super().read(use, value)))
        if number != number.to_integral_value():
            raise Misfit(f"{value} is no whole number", "`decimal(p, s)` has fractions")
        return int(number)

    def python(self, use: Scalar, value: object) -> str:
        """Return the number."""
        del use
        return f"{value:f}" if isinstance(value, Decimal) else str(value)

    def strategy(self, use: Scalar) -> str:
        """Return all numbers within the bounds."""
        return f"st.integers({self.lowest(use)}, {self.highest(use)})"
