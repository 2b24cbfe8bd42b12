"""`duration`."""

import re
from typing import ClassVar, Final

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import COLUMNS, WIRE, Imports
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.temporal import Temporal
from backwright.kinds.traits import ORDERED, Trait

UNITS: Final = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
LONGEST: Final = 10_000 * 86_400
PATTERN: Final = r"^P(\d{1,4}D)?(T(\d{1,4}H)?(\d{1,6}M)?(\d{1,9}S)?)?$"
ISO: Final = r"P(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?"


class Duration(Temporal):
    """A length of time from nothing to 10,000 days, to the second: `PT15M`."""

    name: ClassVar[str] = "duration"
    form: ClassVar[str] = "duration"
    wire: ClassVar[str] = "Span"
    texts: ClassVar[tuple[str, ...]] = (
        "PT15M",
        "PT30M",
        "PT45M",
        *(f"PT{n}M" for n in range(1, 8)),
    )
    domain: ClassVar[str] = "timedelta"
    domain_imports: ClassVar[Imports] = (Import("datetime", "timedelta"),)
    response: ClassVar[str] = "Span"
    response_imports: ClassVar[Imports] = (Import(WIRE, "Span"),)
    shown: ClassVar[Schema] = {"type": "string", "pattern": PATTERN}
    traits: ClassVar[frozenset[Trait]] = ORDERED - {Trait.LISTABLE}
    key: ClassVar[Key | None] = Key(
        KeyForm.DURATION, "timedelta(microseconds=-1)", "-1"
    )
    expression: ClassVar[str] = "duration"

    def place(self, text: str) -> float:
        """Return the seconds; `15m` is one, too."""
        short = re.fullmatch(r"(\d{1,9})([smhd])", text, re.ASCII)
        long = re.fullmatch(ISO, text, re.ASCII)
        if short:
            seconds = int(short[1]) * UNITS[short[2]]
        elif long and any(long.groups()):
            sizes = zip(long.groups(default="0"), UNITS.values(), strict=True)
            seconds = sum(int(number) * size for number, size in sizes)
        else:
            raise ValueError(text)
        if seconds > LONGEST:
            raise ValueError(text)
        return seconds

    def canonical(self, text: str) -> str:
        """Return the length as ISO 8601 writes it: days, hours, minutes, seconds."""
        minutes, seconds = divmod(int(self.place(text)), UNITS["m"])
        hours, minutes = divmod(minutes, 60)
        days, hours = divmod(hours, 24)
        parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
        time = "".join(f"{number}{unit}" for number, unit in parts if number)
        date = f"{days}D" if days else ""
        return f"P{date}T{time}" if time else f"P{date or 'T0S'}"

    def python(self, use: Scalar, value: object) -> str:
        """Return the length."""
        del use
        return f"timedelta(seconds={self.place(str(value)):.0f})"

    def json(self, use: Scalar, value: object) -> str:
        """Return the length as ISO 8601 writes it."""
        del use
        return f'"{self.canonical(str(value))}"'

    def column(self, use: Scalar) -> str:
        """Return the type of the column: seconds, the same in both databases."""
        del use
        return "SPAN"

    def column_imports(self, use: Scalar) -> Imports:
        """Return what the column needs."""
        del use
        return (Import(COLUMNS, "SPAN"),)

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.Integer()"

    def sql(self, use: Scalar, value: object) -> str:
        """Return the seconds."""
        del use
        return f"{self.place(str(value)):.0f}"

    def strategy(self, use: Scalar) -> str:
        """Return all lengths within the bounds."""
        low = self.place(str(use.bounds.low or "0s"))
        high = self.place(str(use.bounds.high or f"{LONGEST}s"))
        whole = f"st.integers({low:.0f}, {high:.0f})"
        closed = f"{whole}.map(lambda seconds: timedelta(seconds=seconds))"
        return self.strategy_within(use, closed)
