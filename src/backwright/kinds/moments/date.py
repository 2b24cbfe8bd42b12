"""`date`."""

import datetime as dt
import re
from typing import ClassVar

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import Imports
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.temporal import Temporal


class Date(Temporal):
    """A day of the calendar: `2026-01-15`."""

    name: ClassVar[str] = "date"
    form: ClassVar[str] = "date"
    wire: ClassVar[str] = "Day"
    keyword: ClassVar[str] = "today"
    texts: ClassVar[tuple[str, ...]] = (
        "2026-01-15",
        "2026-02-16",
        "2025-03-17",
        *(f"2024-04-{day}" for day in range(11, 18)),
    )
    domain: ClassVar[str] = "date"
    domain_imports: ClassVar[Imports] = (Import("datetime", "date"),)
    response: ClassVar[str] = "date"
    pack: ClassVar[str] = "{}.isoformat()"
    unpack: ClassVar[str] = "date.fromisoformat({})"
    response_imports: ClassVar[Imports] = domain_imports
    shown: ClassVar[Schema] = {"type": "string", "format": "date"}
    # The day after the first: asyncpg sends `date.min` as minus infinity.
    key: ClassVar[Key | None] = Key(KeyForm.DATE, "date(1, 1, 2)", "'0001-01-02'")
    expression: ClassVar[str] = "date"

    def place(self, text: str) -> float:
        """Return the number of the day."""
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            raise ValueError(text)
        return dt.date.fromisoformat(text).toordinal()

    def python(self, use: Scalar, value: object) -> str:
        """Return the day."""
        del use
        day = dt.date.fromisoformat(str(value))
        return f"date({day.year}, {day.month}, {day.day})"

    def sql(self, use: Scalar, value: object) -> str:
        """Return the day in quotes, as both databases compare it."""
        del use
        return f"'{value}'"

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "Date"

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.Date()"

    def strategy(self, use: Scalar) -> str:
        """Return all days within the bounds."""
        low = self.python(use, self.first(use) or "1000-01-01")
        high = self.python(use, self.last(use) or "9999-12-31")
        closed = f"st.dates({low}, {high})"
        return self.strategy_within(use, closed)
