"""Numbers and moments on one axis, and back: a solver knows nothing but fractions."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from backwright.design.finding.evaluation import UnknownForm, evaluate
from backwright.kinds.numeric import Numeric
from backwright.kinds.sample import Sample
from backwright.kinds.scalar import Scalar
from backwright.kinds.temporal import Temporal

DAY: Final = 86_400
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
FLOATS: Final = Fraction(1, 1024)
"""A step that every float of a reasonable size can take exactly."""

_EDGES: Final[Mapping[str, tuple[str, str]]] = {
    "date": ("1000-01-01", "9998-12-31"),
    "datetime": ("1000-01-01T00:00:00Z", "9998-12-31T00:00:00Z"),
    "time": ("00:00:00", "23:59:59"),
    "duration": ("0s", f"{10_000 * DAY}s"),
}


def is_measured(scalar: Scalar | None) -> bool:
    """Tell whether values of a kind have a place on the axis."""
    return scalar is not None and isinstance(scalar.kind, Numeric | Temporal)


def amount(value: object) -> Fraction:
    """Return where on the axis a value lies; moments and lengths are seconds.

    Raises:
        UnknownForm: It is neither a number nor a moment.
    """
    match value:
        case bool():
            raise UnknownForm(repr(value))
        case int() | float() | Decimal():
            return Fraction(value)
        case datetime():
            return amount(value - EPOCH)
        case date():
            return Fraction((value - EPOCH.date()).days * DAY)
        case time():
            return Fraction((value.hour * 60 + value.minute) * 60 + value.second)
        case timedelta():
            return Fraction(value // timedelta(microseconds=1), 1_000_000)
        case _:
            raise UnknownForm(repr(value))


def step(scalar: Scalar) -> Fraction:
    """Return the least difference between two values of a kind."""
    if isinstance(scalar.kind, Numeric):
        is_float = scalar.kind.expression == "float" or scalar.kind.name == "float"
        return FLOATS if is_float else Fraction(scalar.kind.step(scalar))
    return Fraction(DAY if scalar.kind.name == "date" else 1)


def edges(scalar: Scalar) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest that a value can be, both within."""
    kind, bounds = scalar.kind, scalar.bounds
    if isinstance(kind, Numeric):
        return Fraction(kind.lowest(scalar)), Fraction(kind.highest(scalar))
    if not isinstance(kind, Temporal):
        raise UnknownForm(kind.name)
    first, last = _EDGES[kind.name]
    low = _place(scalar, kind.first(scalar) or first)
    high = _place(scalar, kind.last(scalar) or last)
    within = step(scalar)
    return low + within * bounds.low_open, high - within * bounds.high_open


def _place(scalar: Scalar, text: str) -> Fraction:
    return amount(evaluate(scalar.kind.python(scalar, text), {}))


def sample(scalar: Scalar, found: Fraction) -> Sample:
    """Return the value that lies somewhere on the axis."""
    kind = scalar.kind
    written = _WRITTEN.get(kind.name, _number)(found)
    value = kind.read(scalar, written)
    return Sample(kind.python(scalar, value), kind.json(scalar, value))


def _number(found: Fraction) -> object:
    return Decimal(found.numerator) / Decimal(found.denominator)


def _date(found: Fraction) -> object:
    return (EPOCH + timedelta(seconds=int(found))).date().isoformat()


def _datetime(found: Fraction) -> object:
    return (EPOCH + timedelta(seconds=int(found))).isoformat().replace("+00:00", "Z")


def _time(found: Fraction) -> object:
    return (EPOCH + timedelta(seconds=int(found))).time().isoformat()


def _duration(found: Fraction) -> object:
    return f"{int(found)}s"


_WRITTEN: Final[Mapping[str, Callable[[Fraction], object]]] = {
    "date": _date,
    "datetime": _datetime,
    "time": _time,
    "duration": _duration,
}
