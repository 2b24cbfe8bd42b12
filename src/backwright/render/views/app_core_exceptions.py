"""How an error finds the words in the name of a field."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        camel: Whether the names of fields are in camel case.
        field: The name of a field in snake case, as Python over `field`.
    """

    camel: bool
    field: str


def view(service: Service) -> View:
    """Return what the template needs."""
    camel = service.api.camel
    return View(camel, 'HUMP.sub("_", field).lower()' if camel else "field")
