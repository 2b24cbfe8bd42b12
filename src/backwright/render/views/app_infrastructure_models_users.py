"""What users hold of their tenant."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.tenancy import tenant_type


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        tenant_type: The Python type of what the tenant's id holds.
    """

    tenant_type: str


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(tenant_type(service))
