"""How logging in looks over HTTP: the keys around what is asked and sent."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        sent: What stands before a class that is sent.
        around: The classes with keys around others.
        sections: The parts that write them.
    """

    sent: str
    around: tuple[ours.Around, ...]
    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    around = (
        *ours.sending(service, ours.TOKEN),
        *ours.taking(service, ours.TOKEN, "Credentials"),
    )
    return View(ours.marked(service), around, ours.parts(around))
