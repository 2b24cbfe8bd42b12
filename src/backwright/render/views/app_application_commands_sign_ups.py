"""What signing up says of the tenant that comes with it."""

from backwright.render.views.app_application_services_sign_ups import view

__all__ = ["view"]
