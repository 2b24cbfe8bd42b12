"""What can be asked of lists that every service has."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours, paging


@dataclass(frozen=True, slots=True)
class View:
    """What the templates need.

    Attributes:
        start: What says where a page starts.
        created_at: What the time of creation is called in an order.
    """

    start: str
    created_at: str


def view(service: Service) -> View:
    """Return what the templates need."""
    start = paging.start(numbered=service.api.numbered)
    return View(start, ours.created_at(service))
