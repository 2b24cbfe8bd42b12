"""What somebody who comes, stays and goes says and hears."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.views import (
    tests_integration_presentation_v1_routers_test_sign_ups as sign_ups,
)
from backwright.render.views import (
    tests_integration_presentation_v1_routers_test_tokens as tokens,
)
from backwright.render.views.tests_bodies import Around, Pairs


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        more: What is asked beside an address and a password.
        access_token: What it is called in JSON.
        refresh_token: What it is called in JSON.
        user: What stands around who comes.
        token: What stands around tokens.
    """

    imports: tuple[str, ...]
    more: Pairs
    access_token: str
    refresh_token: str
    user: Around
    token: Around


def view(service: Service) -> View:
    """Return what the template needs."""
    asked, named = sign_ups.view(service), tokens.view(service)
    return View(
        imports=asked.imports,
        more=asked.more,
        access_token=named.access_token,
        refresh_token=named.refresh_token,
        user=asked.user,
        token=asked.token,
    )
