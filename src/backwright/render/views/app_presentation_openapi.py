"""What the contract says of errors, and what else it needs."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.contract.routes import DESCRIPTIONS
from backwright.render.wording.docstrings import quoted
from backwright.render.wording.singular import puts


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        descriptions: What is said of each status of an error, a line each.
        sections: The parts that not every service has.
    """

    descriptions: tuple[str, ...]
    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    needed = any(map(puts, service.entities))
    return View(
        tuple(f"{status}: {quoted(said)}," for status, said in DESCRIPTIONS.items()),
        ("_parts/openapi/made.py.jinja",) if needed else (),
    )
