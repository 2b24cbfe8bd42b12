"""How tokens are asked for and sent over HTTP."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs: how tokens are sent, and how credentials are taken."""

    sent: ours.Sent
    taken: ours.Taken


def view(service: Service) -> View:
    """Return what the template needs."""
    taken = ours.taken(service, ours.TOKEN, "Credentials")
    return View(ours.sent(service, ours.TOKEN), taken)
