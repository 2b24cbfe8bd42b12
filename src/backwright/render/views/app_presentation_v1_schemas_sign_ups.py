"""What signing up says of the tenant that comes with it, and the key around it."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.views import app_application_services_sign_ups as services
from backwright.render.wording import ours


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        wire_imports: What the fields of the tenant need over the wire.
        wire_fields: The fields in the request, a line each.
        arguments: How they become the command, a line each.
        around: The class with a key around what is asked.
        sections: The part that writes it.
    """

    wire_imports: tuple[str, ...]
    wire_fields: tuple[str, ...]
    arguments: tuple[str, ...]
    around: tuple[ours.Around, ...]
    sections: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    of_tenant = services.view(service)
    around = tuple(ours.taking(service, ours.USER, "SignUpCreate"))
    return View(
        wire_imports=of_tenant.wire_imports,
        wire_fields=of_tenant.wire_fields,
        arguments=of_tenant.arguments,
        around=around,
        sections=ours.parts(around),
    )
