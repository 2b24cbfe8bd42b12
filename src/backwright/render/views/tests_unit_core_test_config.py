"""What settings outside development need beside the usual."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        keys: The keys of encrypted columns, as an argument; empty where there are none.
    """

    keys: str


def view(service: Service) -> View:
    """Return what the template needs."""
    return View("encryption_keys=ENCRYPTION," if service.has("encryption") else "")
