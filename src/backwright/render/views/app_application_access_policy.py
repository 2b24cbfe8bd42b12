"""The words of the access policy."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        actions: The members of the enum: `READ = "read"`.
    """

    actions: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(actions=tuple(f'{verb.upper()} = "{verb}"' for verb in service.verbs))
