"""What the bodies of actions and of computed fields may use."""

from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service

ALWAYS: Final = ("unit_of_work: UnitOfWorkFactory", "clock: Clock")
WITH_FILES: Final = "files: FileReader"


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs."""

    fields: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    return View((*ALWAYS, WITH_FILES) if service.has("files") else ALWAYS)
