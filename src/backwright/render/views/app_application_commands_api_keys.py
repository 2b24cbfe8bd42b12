"""What can be asked of the list of keys."""

from backwright.render.views.app_application_commands_users import view

__all__ = ["view"]
