"""How API keys were kept in the beginning."""

from backwright.design.service import Service
from backwright.render.wording.builtin import Tenanted, tenanted


def view(service: Service) -> Tenanted:
    """Return what the table of API keys has because of tenants."""
    indexes = (("created_by",), ("created_at", "id"))
    return tenanted(service, "api_keys", "created_by", *indexes, key=False)
