"""`decimal(p, s)`."""

from collections.abc import Sequence
from decimal import Decimal as Exact
from typing import ClassVar, Final

from backwright.kinds.bounds import Bounds
from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import COLUMNS, WIRE, Imports, Misfit
from backwright.kinds.numeric import Numeric
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, example

MOST: Final = 18


class Decimal(Numeric):
    """An exact number of p digits (at most 18), s of them after the point.

    It is a string in JSON responses (`"12.50"`), since JSON's own numbers are not
    exact; requests may send a string or a number.
    """

    name: ClassVar[str] = "decimal"
    form: ClassVar[str] = "decimal(p, s)"
    domain: ClassVar[str] = "Decimal"
    domain_imports: ClassVar[Imports] = (Import("decimal", "Decimal"),)
    response: ClassVar[str] = "Decimal"
    pack: ClassVar[str] = "str({})"
    unpack: ClassVar[str] = "Decimal({})"
    response_imports: ClassVar[Imports] = domain_imports
    key: ClassVar[Key | None] = Key(
        KeyForm.DECIMAL, 'Decimal("-1e18")', "-1000000000000000000"
    )

    def use(self, arguments: Sequence[str]) -> Scalar:
        """Return a use of the kind; its arguments are all digits and the fraction's."""
        if not are_sizes(arguments):
            raise Misfit(
                "`decimal` needs two numbers: how many digits it has "
                f"(at most {MOST}), and how many of them are after the point",
                "write `decimal(p, s)`, for example `decimal(10, 2)`",
            )
        return Scalar(self, tuple(arguments), self.limits(tuple(arguments)))

    def step(self, use: Scalar) -> Exact:
        """Return one of the last digit."""
        return Exact(1).scaleb(-int(use.arguments[1]))

    def limits(self, arguments: tuple[str, ...]) -> Bounds:
        """Return what so many digits hold."""
        precision, scale = map(int, arguments)
        greatest = Exact(10**precision - 1).scaleb(-scale)
        return Bounds(low=-greatest, high=greatest)

    def request(self, use: Scalar) -> str:
        """Return the annotation; the form says what a text may look like."""
        low, high = self.lowest(use), self.highest(use)
        example = self.json(use, self.examples(use)[0])
        said = f"ge={exactly(low)}, le={exactly(high)}, examples=[{example}]"
        signed = "" if low < 0 else ", signed=False"
        form = f"DecimalForm({', '.join(use.arguments)}{signed})"
        return f"Annotated[Decimal, Field({said}), {form}]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return a number; a text, too, where its form says all there is to say."""
        low, high, step = self.lowest(use), self.highest(use), self.step(use)
        number = {
            "type": "number",
            "minimum": float(low),
            "maximum": float(high),
            "multipleOf": float(step),
        }
        own = self.limits(use.arguments)
        least = float(str(own.low)) if low < 0 else 0.0
        exact = (float(low), float(high)) == (least, float(str(own.high)))
        text = {"type": "string", "pattern": self._form(use, signed=low < 0)}
        return {
            "anyOf": [number, text] if exact else [number],
            "examples": example(self.json(use, self.examples(use)[0])),
        }

    def _form(self, use: Scalar, *, signed: bool) -> str:
        digits, places = map(int, use.arguments)
        fraction = rf"(\.\d{{1,{places}}})?" if places else ""
        whole = max(digits - places, 1)
        return rf"^{'-?' if signed else ''}\d{{1,{whole}}}{fraction}$"

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation needs."""
        return (*super().request_imports(use), Import(WIRE, "DecimalForm"))

    def column(self, use: Scalar) -> str:
        """Return the type of the column; SQLite keeps no decimals of its own."""
        return f"exact({', '.join(use.arguments)})"

    def column_imports(self, use: Scalar) -> Imports:
        """Return what the column needs."""
        del use
        return (Import(COLUMNS, "exact"),)

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        precision, scale = use.arguments
        return (
            f'sa.Numeric({precision}, {scale}).with_variant(sa.BigInteger(), "sqlite")'
        )

    def read(self, use: Scalar, value: object) -> object:
        """Return the number, if it has no more digits than the column."""
        number = Exact(str(super().read(use, value)))
        exact = number.quantize(self.step(use))
        if exact != number:
            scale = use.arguments[1]
            raise Misfit(f"{value} has more than {scale} digits after the point")
        return exact

    def python(self, use: Scalar, value: object) -> str:
        """Return the number with all its digits."""
        return f"Decimal({self.json(use, value)})"

    def json(self, use: Scalar, value: object) -> str:
        """Return the number as a text with all its digits."""
        return f'"{Exact(str(value)).quantize(self.step(use)):f}"'

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is no number, too small, too great, or too precise."""
        precise = Exact(str(self.examples(use)[0])) + self.step(use) / 10
        return (
            *super().refused(use),
            Refused(f'"{precise:f}"', "too precise"),
            Refused('"NaN"', "not finite"),
        )

    def strategy(self, use: Scalar) -> str:
        """Return all numbers within the bounds."""
        low, high = self.lowest(use), self.highest(use)
        return f'st.decimals("{low:f}", "{high:f}", places={use.arguments[1]})'


def are_sizes(arguments: Sequence[str]) -> bool:
    """Tell whether arguments are a precision and a scale that go together."""
    match [int(text) if text.isdecimal() else -1 for text in arguments]:
        case [precision, scale]:
            return 0 < precision <= MOST and 0 <= scale <= precision
        case _:
            return False


def exactly(number: Exact) -> str:
    """Return a number as Python."""
    whole = number == number.to_integral_value()
    return f"Decimal({number:.0f})" if whole else f'Decimal("{number:f}")'
