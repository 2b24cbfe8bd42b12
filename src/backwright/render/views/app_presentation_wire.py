"""The forms over the wire that a service has values of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service
from backwright.render.wording.used import names_over_the_wire

PARTS: Final = "_parts/wire/{}.py.jinja"
OF_NAME: Final = {
    "NoNul": "no_nul",
    "Day": "day",
    "Instant": "instant",
    "TimeOfDay": "time_of_day",
    "Span": "span",
    "Address": "address",
    "Truth": "truth",
    "Whole": "whole",
    "Document": "document",
    "DecimalForm": "decimal_form",
    "BinaryForm": "binary_form",
}
PRINTABLE: Final = frozenset({"PRINTABLE", "Document"})
MATCHING: Final = frozenset({"Day", "Instant", "TimeOfDay", "Span"})


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        sections: The parts to include, each after those that it needs; if there are
            none, there is no file.
    """

    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    used = names_over_the_wire(service)
    return View(tuple(PARTS.format(name) for name in _parts(used)))


def _parts(used: frozenset[str]) -> Iterator[str]:
    if used & PRINTABLE:
        yield "printable"
    if used & MATCHING:
        yield from ("matching", "form")
    yield from (part for name, part in OF_NAME.items() if name in used)
