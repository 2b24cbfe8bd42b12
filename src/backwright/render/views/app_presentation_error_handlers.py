"""How the contract calls a field at fault."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        field: The field's name in the contract, as Python.
    """

    field: str


def view(service: Service) -> View:
    """Return what the template needs."""
    return View("public(error.field)" if service.api.camel else "error.field")
