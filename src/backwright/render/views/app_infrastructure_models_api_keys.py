"""What API keys hold of their tenant."""

from backwright.render.views.app_infrastructure_models_users import view

__all__ = ["view"]
