"""What tokens are called in JSON."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.views import (
    tests_integration_presentation_v1_routers_test_tokens as tokens,
)


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs: a name, in the casing of the service."""

    refresh_token: str


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(tokens.view(service).refresh_token)
