"""The id of the tenant, as it is kept and sent."""

from backwright.design.reference import IdKind
from backwright.design.service import Service


def tenant_type(service: Service) -> str:
    """Return the Python type of what the tenant's id holds."""
    tenant = service.tenant_entity
    return "int" if tenant and tenant.ids is IdKind.INT else "UUID"
