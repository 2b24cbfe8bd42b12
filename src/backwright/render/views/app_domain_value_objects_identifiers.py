"""The classes of identifiers: one for each thing that has an identity."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.render.wording.docstrings import article


@dataclass(frozen=True, slots=True)
class Class:
    """A class of identifiers."""

    name: str
    base: str
    summary: str


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        integers: Whether the database counts any of them.
        classes: Every class, in order.
    """

    integers: bool
    classes: tuple[Class, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(
        integers=any(entity.ids is IdKind.INT for entity in service.entities),
        classes=tuple(_classes(service)),
    )


def _classes(service: Service) -> Iterator[Class]:
    yield Class("UserId", "Identifier", "Identifies a user.")
    if service.has("files"):
        yield Class("FileId", "Identifier", "Identifies an uploaded file.")
    if service.has("api_keys"):
        yield Class("ApiKeyId", "Identifier", "Identifies an API key.")
    for entity in service.entities:
        base = "Number" if entity.ids is IdKind.INT else "Identifier"
        summary = f"Identifies {article(entity.names.words)}."
        yield Class(entity.id_class, base, summary)
