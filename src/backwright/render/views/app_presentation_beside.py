"""Whether anything can be shown beside what refers to it."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.expansions import followed


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        expands: Whether anything can be; otherwise there is no file.
    """

    expands: bool


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(any(followed(service, entity) for entity in service.entities))
