"""What files are for, and what may be uploaded for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.docstrings import quoted


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a file is for.

    Attributes:
        member: Its member of the enum: `JOB_SOURCE`.
        value: What is stored and sent.
        policy: The access policy of whom it belongs to: `JOB_ACCESS`.
        module: Where that is.
        kinds: The media types that it may have, as the content of a set.
        size: The most bytes.
    """

    member: str
    value: str
    policy: str
    module: str
    kinds: str
    size: int


@dataclass(frozen=True, slots=True)
class View:
    """What the templates need.

    Attributes:
        purposes: Every purpose, in order.
        kinds: Every media type that a contract must name.
    """

    purposes: tuple[Purpose, ...]
    kinds: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the templates need."""
    rules = [
        field.file
        for entity in service.entities
        for field in entity.files
        if field.file is not None
    ]
    kinds = {kind for rule in rules for kind in rule.kinds or ("*/*",)}
    return View(tuple(_purposes(service)), tuple(map(quoted, sorted(kinds))))


def _purposes(service: Service) -> Iterator[Purpose]:
    for entity in service.entities:
        for field in entity.files:
            if rule := field.file:
                yield Purpose(
                    member=rule.purpose.upper(),
                    value=rule.purpose,
                    policy=f"{entity.names.snake.upper()}_ACCESS",
                    module=f"app.application.access.{entity.names.plural_snake}",
                    kinds=", ".join(map(quoted, rule.kinds)),
                    size=rule.size,
                )
