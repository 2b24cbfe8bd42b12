"""What files are for, and what may be uploaded for it."""

from backwright.render.views.app_domain_entities_files import view

__all__ = ["view"]
