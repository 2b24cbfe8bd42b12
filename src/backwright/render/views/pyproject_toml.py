"""What a service's pyproject says of itself."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.toml import quoted
from backwright.shape.contracts import Contract, contracts


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        description: What the service does, as TOML.
        contracts: The import contracts of its layout.
    """

    description: str
    contracts: tuple[Contract, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(quoted(service.description), contracts(service.layout))
