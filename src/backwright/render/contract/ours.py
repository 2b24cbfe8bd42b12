"""What the routes share that every service has, whatever its blueprint says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from backwright.design.service import Service
from backwright.kinds.schema import TEXT, Schema, reference
from backwright.naming import Names, camel
from backwright.render.contract.models import Models, listed, nullable, sent, taken
from backwright.render.contract.paths import cursor, limit, numbered
from backwright.render.contract.routes import Content, Route, in_json
from backwright.render.wording import ours as wire
from backwright.render.wording.envelopes import filled

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


def page(service: Service, names: Names) -> Models:
    """Return the model of a page of rows of ours."""
    keys, plural = service.api.envelope, names.plural_words
    name = f"{names.pascal}Page"
    many = {
        filled(service, names, keys.items): listed(reference(f"{names.pascal}Read"))
    }
    if service.api.numbered:
        total = {filled(service, names, keys.total): NUMBER}
        return sent(
            name, f"Some {plural}, and how many there are in all.", many | total
        )
    said = f"Some {plural}, and the cursor of the next page."
    return sent(name, said, many | {"next": nullable(TEXT)})


def around(service: Service, names: Names, read: str, *asked: str) -> Iterator[Models]:
    """Yield the models with keys around others.

    Args:
        service: The service.
        names: Of what is sent and asked.
        read: The model of what is sent; empty for none.
        asked: The models of what is asked.
    """
    keys, said = service.api.envelope, "The same, under a key of its own."
    if keys.item and read:
        value = {filled(service, names, keys.item): reference(read)}
        yield sent(wire.sent(service, names, read).kind, said, value)
    for kind in asked if keys.input else ():
        value = {filled(service, names, keys.input): reference(kind)}
        yield taken(wire.taken(service, names, kind).kind, said, value)


def pages(service: Service) -> tuple[Schema, ...]:
    """Return the parameters that say which page to send."""
    start = numbered() if service.api.numbered else [cursor()]
    return (*start, limit(20, 100))


def of(model: str) -> Content:
    """Return a body that is one model."""
    return in_json(reference(model))
