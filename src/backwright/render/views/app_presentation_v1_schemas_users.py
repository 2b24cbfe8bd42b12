"""How users look over HTTP: their tenant, their lists, the keys around them."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording import ours
from backwright.render.wording.tenancy import tenant_type


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        tenant_type: The Python type of what the tenant's id holds.
        sent: What stands before a class that is sent.
        lists: How users are listed, for parts that know entities.
        around: The classes with keys around others.
        sections: The parts that write them.
    """

    tenant_type: str
    sent: str
    lists: tuple[tuple[ours.Listed, ours.Thing], ...]
    around: tuple[ours.Around, ...]
    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    around = (
        *ours.sending(service, ours.USER),
        *ours.taking(service, ours.USER, "UserCreate"),
        *ours.taking(service, ours.USER, "UserUpdate", typed=True),
    )
    return View(
        tenant_type=tenant_type(service),
        sent=ours.marked(service),
        lists=(ours.listed(service, ours.USER),),
        around=around,
        sections=ours.parts(around),
    )
