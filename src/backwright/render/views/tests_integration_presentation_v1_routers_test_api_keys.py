"""What keys, and the users that they act for, are called in JSON."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.views.tests_bodies import Around, around
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        key: What stands around keys.
        user: What stands around users.
        limit: What the most requests a minute are called.
        paging: The part with the tests of pages.
    """

    key: Around
    user: Around
    limit: str
    paging: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    end = "_numbered" if service.api.numbered else ""
    return View(
        key=around(service, ours.API_KEY),
        user=around(service, ours.USER),
        limit="requestsPerMinute" if service.api.camel else "requests_per_minute",
        paging=(f"_parts/api_keys/test_pages{end}.py.jinja",),
    )
