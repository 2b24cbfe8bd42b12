"""What users hold of their tenant."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.tenancy import tenant_type


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        tenant_type: The Python type of what the tenant's id holds.
        tenant_column: How a model holds the tenant's id: as wide as that is.
    """

    tenant_type: str
    tenant_column: str


def view(service: Service) -> View:
    """Return what the template needs."""
    kind = tenant_type(service)
    wide = " = mapped_column(BigInteger)" if kind == "int" else ""
    return View(kind, f"Mapped[{kind}]{wide}")
