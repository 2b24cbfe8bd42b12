"""How files were kept in the beginning."""

from backwright.design.service import Service
from backwright.render.wording.builtin import Tenanted, tenanted


def view(service: Service) -> Tenanted:
    """Return what the table of files has because of tenants."""
    return tenanted(service, "files", "created_by", ("created_by",), key=True)
