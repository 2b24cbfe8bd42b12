"""Uses of every kind, plain and within bounds."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from backwright.kinds.bounds import Bounds, Tense
from backwright.kinds.catalogue import kinds
from backwright.kinds.scalar import Scalar

ARGUMENTS = {
    "string": ("12",),
    "decimal": ("10", "2"),
    "enum": ("draft", "published", "1st"),
    "file": ("csv", "20MB"),
}
BOUNDS = {
    "string": Bounds(min_length=3, max_length=5),
    "int": Bounds(low=Decimal(1), high=Decimal(5)),
    "bigint": Bounds(low=Decimal(0), low_open=True, high=Decimal(9)),
    "float": Bounds(low=Decimal(0), low_open=True, high=Decimal(1)),
    "decimal": Bounds(low=Decimal(0), high=Decimal("9.99")),
    "date": Bounds(low="2000-01-01", high="2000-12-31"),
    "datetime": Bounds(low="2000-01-01T00:00:00Z", low_open=True),
    "time": Bounds(low="09:00", high="17:00"),
    "duration": Bounds(low="10m", high="1h"),
    "bytes": Bounds(min_length=2, max_length=4),
    "text": Bounds(max_length=20, patterns=("^[A-Z]{2}[0-9]{2,4}$",)),
}
TENSES = {
    "date": Bounds(tense=Tense.FUTURE),
    "datetime": Bounds(tense=Tense.PAST),
}


def plain(name: str) -> Scalar:
    return kinds()[name].use(ARGUMENTS.get(name, ()))


def uses() -> Iterator[tuple[str, Scalar]]:
    for name in kinds():
        yield name, plain(name)
    for name, bounds in TENSES.items():
        yield f"{name} in the {bounds.tense}", replace(plain(name), bounds=bounds)
    for name, bounds in BOUNDS.items():
        yield f"{name} within bounds", replace(plain(name), bounds=bounds)
