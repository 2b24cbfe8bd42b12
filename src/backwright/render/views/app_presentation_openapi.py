"""What the contract needs besides errors."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.singular import puts


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs: the parts that not every service has."""

    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    needed = any(map(puts, service.entities))
    return View(("_parts/openapi/made.py.jinja",) if needed else ())
