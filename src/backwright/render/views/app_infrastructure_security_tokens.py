"""How tokens hold the tenant."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.tenancy import tenant_type


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        read_tenant: What makes the tenant's id of a claim.
    """

    read_tenant: str


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(tenant_type(service))
