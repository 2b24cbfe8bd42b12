"""How users are changed over HTTP."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        versions: The dependency that reads `If-Match`.
        required: The status of its absence, after a comma; empty if it may be absent.
    """

    versions: str
    required: str


def view(service: Service) -> View:
    """Return what the template needs."""
    if service.api.if_match:
        return View("RequiredVersions", ", 428")
    return View("OptionalVersions", "")
