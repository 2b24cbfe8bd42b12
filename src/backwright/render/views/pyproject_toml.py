"""What a service's pyproject says of itself."""

from dataclasses import dataclass, replace

from backwright.design.service import Service
from backwright.render.wording.expansions import circles
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
    said = (_contract(service, one) for one in contracts(service.layout))
    return View(quoted(service.description), tuple(said))


def _contract(service: Service, contract: Contract) -> Contract:
    """Return a contract that lets entities refer to each other in their schemas."""
    found = circles(service)
    if contract.type != "acyclic_siblings" or not found:
        return contract
    ignored = ", ".join(f'"{each}"' for each in found)
    settings = (*contract.settings, ("ignore_imports", f"[{ignored}]"))
    return replace(contract, settings=settings)
