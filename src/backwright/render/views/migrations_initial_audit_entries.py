"""How changes were recorded in the beginning."""

from backwright.design.service import Service
from backwright.render.wording.builtin import Tenanted, tenanted


def view(service: Service) -> Tenanted:
    """Return what the table of changes has because of tenants."""
    parts = (("entity_id", "version"), ("actor_id", "at"))
    return tenanted(service, "audit_entries", "actor_id", *parts, key=False)
