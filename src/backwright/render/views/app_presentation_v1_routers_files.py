"""What files are for, what may be uploaded for it, and how one is shown."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.views import app_domain_entities_files as entities
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        kinds: Every media type that a contract must name.
        sent: How what is known of a file is sent.
    """

    kinds: tuple[str, ...]
    sent: ours.Sent


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(entities.view(service).kinds, ours.sent(service, ours.FILE))
