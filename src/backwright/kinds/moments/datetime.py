"""`datetime`."""

import datetime as dt
import re
from typing import ClassVar, Final

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import Imports
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.temporal import Temporal

EARLIEST: Final = "1000-01-01T00:00:00Z"
LATEST: Final = "9999-12-31T00:00:00Z"


class Datetime(Temporal):
    """An instant, always with its zone, kept in UTC: `2026-01-15T12:30:00Z`."""

    name: ClassVar[str] = "datetime"
    form: ClassVar[str] = "datetime"
    wire: ClassVar[str] = "Instant"
    keyword: ClassVar[str] = "now"
    texts: ClassVar[tuple[str, ...]] = (
        "2026-01-15T12:30:00Z",
        "2026-02-16T08:15:00Z",
        "2025-03-17T18:45:00Z",
        *(f"2024-04-{day}T09:00:00Z" for day in range(11, 18)),
    )
    domain: ClassVar[str] = "datetime"
    domain_imports: ClassVar[Imports] = (Import("datetime", "datetime"),)
    response: ClassVar[str] = "datetime"
    pack: ClassVar[str] = "{}.isoformat()"
    unpack: ClassVar[str] = "datetime.fromisoformat({})"
    response_imports: ClassVar[Imports] = domain_imports
    shown: ClassVar[Schema] = {"type": "string", "format": "date-time"}
    key: ClassVar[Key | None] = Key(
        KeyForm.INSTANT, "datetime(1, 1, 2, tzinfo=UTC)", "'0001-01-02 00:00:00+00:00'"
    )
    expression: ClassVar[str] = "datetime"

    def place(self, text: str) -> float:
        """Return the seconds since the epoch; a text without a zone is none."""
        form = r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)"
        if not re.fullmatch(form, text, re.ASCII):
            raise ValueError(text)
        return dt.datetime.fromisoformat(text).timestamp()

    def canonical(self, text: str) -> str:
        """Return the instant in UTC."""
        at = dt.datetime.fromisoformat(text).astimezone(dt.UTC)
        return at.isoformat().replace("+00:00", "Z")

    def python(self, use: Scalar, value: object) -> str:
        """Return the instant in UTC."""
        del use
        at = dt.datetime.fromisoformat(str(value)).astimezone(dt.UTC)
        parts = [at.year, at.month, at.day, at.hour, at.minute, at.second]
        parts += [at.microsecond] if at.microsecond else []
        return f"datetime({', '.join(map(str, parts))}, tzinfo=UTC)"

    def column(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "INSTANT"

    def column_imports(self, use: Scalar) -> Imports:
        """Return what the column needs."""
        del use
        return (Import("app.infrastructure.database.base", "INSTANT"),)

    def migration(self, use: Scalar) -> str:
        """Return the type of the column."""
        del use
        return "sa.DateTime(timezone=True)"

    def strategy(self, use: Scalar) -> str:
        """Return all instants within the bounds, to the microsecond."""
        low, high = self.first(use) or EARLIEST, self.last(use) or LATEST
        most = round((self.place(str(high)) - self.place(str(low))) * 1_000_000)
        first = self.python(use, low)
        closed = (
            f"st.integers(0, {most}).map("
            f"lambda number: {first} + timedelta(microseconds=number))"
        )
        return self.strategy_within(use, closed)
