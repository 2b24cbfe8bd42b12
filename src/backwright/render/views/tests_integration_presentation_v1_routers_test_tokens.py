"""What logging in is called in JSON."""

from dataclasses import dataclass

from backwright.design.api import Casing
from backwright.design.service import Service
from backwright.naming import camel
from backwright.render.views.tests_bodies import Around, around
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        token: What stands around tokens.
        access_token: A name in JSON, in the casing of the service; so are the others.
    """

    token: Around
    access_token: str
    refresh_token: str
    token_type: str
    expires_in: str


def view(service: Service) -> View:
    """Return what the template needs."""
    names = ("access_token", "refresh_token", "token_type", "expires_in")
    cased = service.api.casing is Casing.CAMEL
    return View(
        around(service, ours.TOKEN), *(camel(name) if cased else name for name in names)
    )
