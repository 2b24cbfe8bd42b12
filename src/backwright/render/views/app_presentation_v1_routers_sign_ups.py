"""How somebody signs up over HTTP, and what they get."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs: how a user is sent, and how a sign-up is taken."""

    sent: ours.Sent
    taken: ours.Taken


def view(service: Service) -> View:
    """Return what the template needs."""
    taken = ours.taken(service, ours.USER, "SignUpCreate")
    return View(ours.sent(service, ours.USER), taken)
