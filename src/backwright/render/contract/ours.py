"""What the routes share that every service has, whatever its blueprint says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from backwright.design.service import Service
from backwright.kinds.schema import TEXT, Schema, reference
from backwright.naming import camel
from backwright.render.contract.models import Models, listed, nullable, sent
from backwright.render.contract.routes import Content, Route, in_json

INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
NUMBER: Final[Schema] = {"type": "integer"}
UUID: Final[Schema] = {"type": "string", "format": "uuid"}
ROLES: Final = listed(reference("Role"))
SOME_ROLES: Final[Schema] = {**ROLES, "maxItems": 20}


@dataclass(frozen=True, slots=True, kw_only=True)
class Router:
    """Makes routes that begin alike.

    Attributes:
        service: The service.
        path: Where they begin, after the prefix.
        tag: What they belong to.
        errors: The statuses that all of them may answer.
        secured: Whether the caller must say who they are.
    """

    service: Service
    path: str
    tag: str
    errors: frozenset[int]
    secured: bool = True

    def route(
        self,
        where: str,
        function: str,
        words: tuple[str, str],
        errors: frozenset[int] = frozenset(),
        **more: Any,  # noqa: ANN401 (as `Route` has them)
    ) -> Route:
        """Return a route.

        Args:
            where: Its method, and what follows the beginning: `GET /me`.
            function: Its function.
            words: Its summary and its description.
            errors: Its own errors.
            more: What else a `Route` has.
        """
        method, _, path = where.partition(" ")
        return Route(
            method=method,
            path=f"{self.service.api.prefix}{self.path}{path}",
            function=function,
            tag=self.tag,
            summary=words[0],
            description=words[1],
            errors=self.errors | errors,
            secured=self.secured,
            **more,
        )


def cased(service: Service, values: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return values under the names that they have over the wire."""
    if not service.api.camel:
        return dict(values)
    return {camel(name): schema for name, schema in values.items()}


def page(name: str, said: str) -> Models:
    """Return the model of a page of rows of ours."""
    items = listed(reference(f"{name}Read"))
    return sent(f"{name}Page", said, {"items": items, "next": nullable(TEXT)})


def of(model: str) -> Content:
    """Return a body that is one model."""
    return in_json(reference(model))
