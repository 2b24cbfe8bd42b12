"""The values that an API must refuse, each with the field that it must name."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.kinds.sample import Refused
from backwright.render.views.tests_bodies import path_of
from backwright.render.views.tests_requests import body, has, url

MOST: Final = 120


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that a field must not have, and why."""

    field: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        url: Where to send the request.
        body: The body with the value, as Python.
        path: What an error calls the place that holds the fields of a body.
        refused: The values, those that say most first.
    """

    url: str
    body: str
    path: str
    refused: tuple[Wrong, ...]


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    wrong = tuple(_refused(entity)) if has(entity, Does.CREATE) else ()
    return View(
        url=url(service, entity),
        body=body(entity, "**{field: value}"),
        path=path_of(service, entity),
        refused=wrong[:MOST],
    )


def _refused(entity: Entity) -> Iterator[Wrong]:
    """Yield the first value of each field, then the second of each, and so on."""
    columns = [[*_of(field)] for field in entity.creatable]
    for found in chain.from_iterable(zip_longest(*columns)):
        if found:
            yield found
    yield from (
        Wrong(name, "1", f"{name}: not given by callers") for name in _kept(entity)
    )


def _of(field: Field) -> Iterator[Wrong]:
    found: tuple[Refused, ...] = field.type.refused
    if field.reference or field.file:
        found = (Refused('"?"', "no id"),)
    for refused in found:
        yield Wrong(field.json, refused.json, f"{field.json}: {refused.why}")
    if not field.optional:
        yield Wrong(field.json, "None", f"{field.json}: null")


def _kept(entity: Entity) -> Iterator[str]:
    yield from (field.json for field in entity.stored if not field.given)
