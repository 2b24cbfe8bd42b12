"""How the contract says that a token is needed."""

from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service
from backwright.render.wording.docstrings import quoted

BEARER: Final = "Bearer"


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        model: The expression of the security scheme in the contract.
    """

    model: str


def view(service: Service) -> View:
    """Return what the template needs."""
    scheme = service.api.scheme
    if scheme == BEARER:
        return View('HTTPBearer(bearerFormat="JWT")')
    said = quoted(f"`{scheme}`, a space, and an access token.")
    return View(
        f'APIKey(**{{"in": APIKeyIn.header}}, name="Authorization", description={said})'
    )
