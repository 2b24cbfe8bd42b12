"""`time`."""

import datetime as dt
import re
from typing import ClassVar, Final

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import WIRE, Imports
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.temporal import Temporal

PATTERN: Final = r"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$"


class Time(Temporal):
    """A time of the day, without a zone: `12:30:00`."""

    name: ClassVar[str] = "time"
    form: ClassVar[str] = "time"
    wire: ClassVar[str] = "TimeOfDay"
    texts: ClassVar[tuple[str, ...]] = (
        "12:30:00",
        "08:15:00",
        "18:45:00",
        *(f"09:{minute}:00" for minute in range(11, 18)),
    )
    domain: ClassVar[str] = "time"
    domain_imports: ClassVar[Imports] = (Import("datetime", "time"),)
    response: ClassVar[str] = "TimeOfDay"
    pack: ClassVar[str] = "{}.isoformat()"
    unpack: ClassVar[str] = "time.fromisoformat({})"
    response_imports: ClassVar[Imports] = (Import(WIRE, "TimeOfDay"),)
    shown: ClassVar[Schema] = {"type": "string", "pattern": PATTERN}
    key: ClassVar[Key | None] = Key(
        KeyForm.TIME, "time(0, 0, 0, 1)", "'00:00:00.000001'"
    )
    expression: ClassVar[str] = "time"

    def place(self, text: str) -> float:
        """Return the seconds since midnight."""
        if not re.fullmatch(r"\d\d:\d\d(:\d\d)?", text, re.ASCII):
            raise ValueError(text)
        at = dt.time.fromisoformat(text)
        return at.hour * 3600 + at.minute * 60 + at.second

    def canonical(self, text: str) -> str:
        """Return the time with its seconds."""
        return dt.time.fromisoformat(text).isoformat()

    def python(self, use: Scalar, value: object) -> str:
        """Return the time."""
        del use
        at = dt.time.fromisoformat(str(value))
        parts = [at.hour, at.minute, *([at.second] if at.second else [])]
        return f"time({', '.join(map(str, parts))})"

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "Time"

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.Time()"

    def strategy(self, use: Scalar) -> str:
        """Return all times within the bounds, to the second."""
        low = self.python(use, use.bounds.low or "00:00")
        high = self.python(use, use.bounds.high or "23:59:59")
        closed = f"st.times({low}, {high}).map(lambda at: at.replace(microsecond=0))"
        return self.strategy_within(use, closed)
