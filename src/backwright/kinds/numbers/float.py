"""`float`."""

from decimal import Decimal
from typing import ClassVar, Final

from backwright.kinds.bounds import Bounds
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.numeric import Numeric, number
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, example

FAR: Final = Decimal("1e300")


class Float(Numeric):
    """A number that is not exact, finite, from -1e300 to 1e300."""

    name: ClassVar[str] = "float"
    form: ClassVar[str] = "float"
    domain: ClassVar[str] = "float"
    response: ClassVar[str] = "float"
    shown: ClassVar[Schema] = {"type": "number"}
    packed: ClassVar[str] = "float"
    key: ClassVar[Key | None] = Key(KeyForm.FLOAT, "-1e300", "-1e300")

    def step(self, use: Scalar) -> Decimal:
        """Return a difference that a float of any of our samples still shows."""
        return Decimal(1) if use.bounds == self.limits(()) else Decimal("0.25")

    def limits(self, arguments: tuple[str, ...]) -> Bounds:
        """Return what both databases and JSON hold."""
        del arguments
        return Bounds(low=-FAR, high=FAR)

    def request(self, use: Scalar) -> str:
        """Return the annotation; strict, since a contract's number is no text."""
        return self._annotation(use, "strict=True, ")

    def query(self, use: Scalar) -> str:
        """Return the annotation where everything is text."""
        return self._annotation(use, "")

    def _annotation(self, use: Scalar, strict: str) -> str:
        bounds = use.bounds
        low = f"{'gt' if bounds.low_open else 'ge'}={shown(bounds.low)}"
        high = f"{'lt' if bounds.high_open else 'le'}={shown(bounds.high)}"
        example = f"examples=[{self.json(use, self.examples(use)[0])}]"
        said = f"{strict}{low}, {high}, allow_inf_nan=False, {example}"
        return f"Annotated[float, Field({said})]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return its bounds."""
        bounds = use.bounds
        low = "exclusiveMinimum" if bounds.low_open else "minimum"
        high = "exclusiveMaximum" if bounds.high_open else "maximum"
        return {
            "type": "number",
            low: float(number(bounds.low)),
            high: float(number(bounds.high)),
            "examples": example(self.json(use, self.examples(use)[0])),
        }

    def column(self, use: Scalar) -> str:
        """Return the type of the column: eight bytes in both databases."""
        del use
        return "Double"

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.Double()"

    def python(self, use: Scalar, value: object) -> str:
        """Return the number."""
        del use
        return shown(value)

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is no number, too small, too great, and not finite."""
        low, high = self.lowest(use), self.highest(use)
        beyond = (shown(low * 2 - 1 if low < 0 else low - 1), shown(abs(high) * 2 + 1))
        return (
            Refused('"seven"', "no number"),
            Refused(beyond[0], "too small"),
            Refused(beyond[1], "too great"),
        )

    def strategy(self, use: Scalar) -> str:
        """Return all finite numbers within the bounds."""
        bounds = use.bounds
        return (
            f"st.floats({shown(bounds.low)}, {shown(bounds.high)}, "
            f"exclude_min={bounds.low_open}, exclude_max={bounds.high_open})"
        )


def shown(value: object) -> str:
    """Return a number as Python writes a float."""
    return repr(float(str(value)))
