"""The repositories that a unit of work gives."""

from backwright.render.views.app_application_ports_unit_of_work import view

__all__ = ["view"]
