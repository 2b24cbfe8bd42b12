"""Whether any list looks inside texts."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        wanted: Whether any field is searched; if none, there is no file.
    """

    wanted: bool


def view(service: Service) -> View:
    """Return what the template needs."""
    fields = (field for entity in service.entities for field in entity.stored)
    return View(any(field.searched for field in fields))
