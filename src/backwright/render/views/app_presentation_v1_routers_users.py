"""How users are shown and changed over HTTP."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        versions: The dependency that reads `If-Match`.
        required: The status of its absence, after a comma; empty if it may be absent.
        sent: How one is sent.
        created: How a new one is taken.
        updated: How changes are taken.
    """

    versions: str
    required: str
    sent: ours.Sent
    created: ours.Taken
    updated: ours.Taken


def view(service: Service) -> View:
    """Return what the template needs."""
    must = service.api.if_match
    return View(
        versions="RequiredVersions" if must else "OptionalVersions",
        required=", 428" if must else "",
        sent=ours.sent(service, ours.USER),
        created=ours.taken(service, ours.USER, "UserCreate"),
        updated=ours.taken(service, ours.USER, "UserUpdate", typed=True),
    )
