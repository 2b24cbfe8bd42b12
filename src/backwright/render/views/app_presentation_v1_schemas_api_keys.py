"""How keys look over HTTP: their lists, the keys of JSON around them."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        created_at: What their order is called.
        sent: What stands before a class that is sent.
        lists: How they are listed, for parts that know entities.
        around: The classes with keys around others.
        sections: The parts that write them.
    """

    created_at: str
    sent: str
    lists: tuple[tuple[ours.Listed, ours.Thing], ...]
    around: tuple[ours.Around, ...]
    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    around = (
        *ours.sending(service, ours.API_KEY, "ApiKeyIssued"),
        *ours.taking(service, ours.API_KEY, "ApiKeyCreate"),
    )
    return View(
        created_at=ours.created_at(service),
        sent=ours.marked(service),
        lists=(ours.listed(service, ours.API_KEY, order="NEWEST"),),
        around=around,
        sections=ours.parts(around),
    )
