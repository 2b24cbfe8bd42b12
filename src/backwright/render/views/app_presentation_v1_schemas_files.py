"""How files look over HTTP: the key around what is known of one."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        sent: What stands before a class that is sent.
        around: The class with a key around what is sent.
        sections: The part that writes it.
    """

    sent: str
    around: tuple[ours.Around, ...]
    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    around = tuple(ours.sending(service, ours.FILE))
    return View(ours.marked(service), around, ours.parts(around))
