"""How a tenant is named on the command line."""

from backwright.render.views.app_infrastructure_security_tokens import view

__all__ = ["view"]
