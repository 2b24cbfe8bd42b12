"""The identifiers that the tests of identifiers look at."""

from dataclasses import dataclass

from backwright.design.reference import IdKind
from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        classes: The classes of identifiers that are looked at, beside that of users.
        other: A class of identifiers, other than that of users.
        value: A value for it, as Python.
        numbers: A class of identifiers that are numbers; empty where there is none.
    """

    classes: str
    other: str
    value: str
    numbers: str


def view(service: Service) -> View:
    """Return what the template needs."""
    numbers = [e.id_class for e in service.entities if e.ids is IdKind.INT]
    uuids = [e.id_class for e in service.entities if e.ids is IdKind.UUID]
    chosen = dict.fromkeys([*uuids[:1], *numbers[:1]])
    return View(
        classes=", ".join(chosen),
        other=next(iter(chosen)),
        value="UUID(TEXT)" if uuids else "1",
        numbers=numbers[0] if numbers else "",
    )
