"""What logging in is called in JSON."""

from dataclasses import dataclass

from backwright.design.api import Casing
from backwright.design.service import Service
from backwright.naming import camel


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs: each name, in the casing of the service."""

    access_token: str
    refresh_token: str
    token_type: str
    expires_in: str


def view(service: Service) -> View:
    """Return what the template needs."""
    names = ("access_token", "refresh_token", "token_type", "expires_in")
    cased = service.api.casing is Casing.CAMEL
    return View(*(camel(name) if cased else name for name in names))
