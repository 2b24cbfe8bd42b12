"""What a service's pyproject says of itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from backwright.design.service import Service
from backwright.render.wording.expansions import circles
from backwright.render.wording.toml import quoted
from backwright.shape.contracts import Contract, contracts

VERSION: Final = re.compile(r"/v\d+(?:/|$)")


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        description: What the service does, as TOML.
        contracts: The import contracts of its layout.
        waived: The rules of the house that its clients do without, as TOML.
    """

    description: str
    contracts: tuple[Contract, ...]
    waived: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    said = (_contract(service, one) for one in contracts(service.layout))
    return View(quoted(service.description), tuple(said), tuple(_waived(service)))


def _waived(service: Service) -> Iterator[str]:
    """Yield what the blueprint asks for against the house rules."""
    if service.paged_by_number or any(one.paged_by_number for one in service.entities):
        yield 'offset-on-large-list = "off"  # clients ask for pages by number'
    if not VERSION.search(service.api.prefix):
        yield 'unversioned-route = "off"  # clients know the paths without one'


def _contract(service: Service, contract: Contract) -> Contract:
    """Return a contract that lets entities refer to each other in their schemas."""
    found = circles(service)
    if contract.type != "acyclic_siblings" or not found:
        return contract
    ignored = ", ".join(f'"{each}"' for each in found)
    settings = (*contract.settings, ("ignore_imports", f"[{ignored}]"))
    return replace(contract, settings=settings)
