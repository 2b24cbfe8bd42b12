"""How keys are asked for and shown over HTTP."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs: how a new key is sent, and how it is asked for."""

    sent: ours.Sent
    taken: ours.Taken


def view(service: Service) -> View:
    """Return what the template needs."""
    taken = ours.taken(service, ours.API_KEY, "ApiKeyCreate")
    return View(ours.sent(service, ours.API_KEY, "ApiKeyIssued"), taken)
