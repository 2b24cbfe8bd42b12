"""The routes of a contract that become nothing."""

from collections.abc import Iterator, Mapping
from typing import Final

from backwright.diagnostics import Diagnostic
from backwright.importing.found import unsaid
from backwright.importing.openapi.document import Document, mapping
from backwright.importing.openapi.resources import (
    METHODS,
    PARAMETER,
    Resource,
    prefix_of,
)
from backwright.naming import snake

GIVEN: Final = frozenset(
    ["api_keys", "files", "health", "metrics", "sign_ups", "tokens", "users"]
)
"""What every service serves, or none leaves to its blueprint."""


def leftover(
    document: Document, resources: Mapping[str, Resource]
) -> Iterator[Diagnostic]:
    """Yield a remark for each route that a blueprint has no words for."""
    known = set(_known(resources))
    prefix = prefix_of(resources)
    for path, item in mapping(document.root.get("paths")).items():
        route = str(path)
        if plain(route) in known or _is_given(route, prefix):
            continue
        methods = [method for method in METHODS if method in mapping(item)]
        if methods:
            said = ", ".join(method.upper() for method in methods)
            message = f"{said} {route} was left out: say it as one of the `actions`"
            yield unsaid(document.path, message)


def plain(route: str) -> str:
    """Return a route whatever its parameters are called."""
    return PARAMETER.sub("{}", route.rstrip("/"))


def _is_given(route: str, prefix: str) -> bool:
    rest = route.removeprefix(prefix).strip("/")
    return snake(rest.partition("/")[0]) in GIVEN


def _known(resources: Mapping[str, Resource]) -> Iterator[str]:
    """Yield the routes of things: of many, of one, under others, and of one's own."""
    for resource in resources.values():
        path = plain(resource.path)
        above = path.rpartition("/")[0]
        yield from (path, f"{path}/{{}}", f"{above}/{resource.noun}")
        for other in resources.values():
            under = f"{plain(other.path)}/{{}}/{path.rpartition('/')[2]}"
            yield from (under, f"{under}/{{}}")
