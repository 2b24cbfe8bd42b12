"""The types of columns that a service has columns of."""

from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service
from backwright.render.wording.used import names_in_columns

PARTS: Final = "_parts/columns/{}.py.jinja"
OF_NAME: Final = {"SPAN": "span", "exact": "exact", "ENCRYPTED": "encrypted"}


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        sections: The parts to include; if there are none, there is no file.
    """

    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    used = names_in_columns(service)
    parts = (part for name, part in OF_NAME.items() if name in used)
    return View(tuple(map(PARTS.format, parts)))
