"""What users, and the tokens that they log in with, are called in JSON."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.views import (
    tests_integration_presentation_v1_routers_test_tokens as tokens,
)
from backwright.render.views.tests_bodies import Around, around
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        user: What stands around users.
        token: What stands around tokens.
        refresh_token: Its name, in the casing of the service.
        created_at: What they are ordered by, likewise.
        paging: The part with the tests of pages.
    """

    user: Around
    token: Around
    refresh_token: str
    created_at: str
    paging: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    end = "_numbered" if service.api.numbered else ""
    return View(
        user=around(service, ours.USER),
        token=around(service, ours.TOKEN),
        refresh_token=tokens.view(service).refresh_token,
        created_at=ours.created_at(service),
        paging=(f"_parts/users/test_pages{end}.py.jinja",),
    )
