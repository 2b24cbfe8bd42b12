"""What the application is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service
from backwright.render.wording.docstrings import quoted, strings

OURS: Final = ("sign_ups", "tokens", "users")
UPLOADS: Final = "files"


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        routers: The modules of the routers, in order.
        prefix: The path before every route, as Python.
        title: What people call the service, as Python.
        description: What it does, as Python.
        constants: Lines of constants for what follows.
        exempt: A further argument of the body limit.
        headers: The headers that a page of another origin may send, as Python.
    """

    routers: tuple[str, ...]
    prefix: str
    title: str
    description: str
    constants: tuple[str, ...] = ()
    exempt: str = ""
    headers: str = ""


def view(service: Service) -> View:
    """Return what the template needs."""
    prefix = service.api.prefix
    uploads = service.has("files")
    path = quoted(f"{prefix}/{UPLOADS}")
    return View(
        routers=tuple(_routers(service)),
        prefix=quoted(prefix),
        title=quoted(service.title),
        description="(" + " ".join(strings(service.description)) + ")",
        constants=(f"UPLOADS: Final = frozenset({{{path}}})",) if uploads else (),
        exempt=", exempt=UPLOADS" if uploads else "",
        headers=", ".join(map(quoted, _headers(service))),
    )


def _headers(service: Service) -> Iterator[str]:
    yield from ("Authorization", "Content-Type", "If-Match", "X-Request-ID")
    if service.has("api_keys"):
        yield "X-API-Key"
    if service.has("files"):
        yield "X-File-Name"


def _routers(service: Service) -> Iterator[str]:
    for entity in service.entities:
        if entity.routed:
            yield entity.names.plural_snake
    if service.has("files"):
        yield "files"
    if service.has("api_keys"):
        yield "api_keys"
    yield from OURS
