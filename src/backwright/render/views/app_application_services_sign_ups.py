"""What signing up says of the tenant that comes with it."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.imports import lines, of_domain, of_requests
from backwright.render.wording.tenancy import founding, values


@dataclass(frozen=True, slots=True)
class View:
    """What the templates need.

    Attributes:
        imports: What the fields of the tenant need in the domain.
        wire_imports: What they need over the wire.
        fields: The fields in the command, a line each.
        wire_fields: The fields in the request, a line each.
        arguments: How the one becomes the other, a line each.
        values: What the new tenant is made of, a line each.
    """

    imports: tuple[str, ...]
    wire_imports: tuple[str, ...]
    fields: tuple[str, ...]
    wire_fields: tuple[str, ...]
    arguments: tuple[str, ...]
    values: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the templates need."""
    tenant = service.tenant_entity
    fields = founding(service)
    return View(
        imports=lines(of_domain(fields)),
        wire_imports=lines([*of_requests(fields), *of_domain(fields)]),
        fields=tuple(f"{field.name}: {field.annotation}" for field in fields),
        wire_fields=tuple(f"{field.name}: {field.type.request}" for field in fields),
        arguments=tuple(
            f"{field.name}={field.to_domain.replace('{}', f'self.{field.name}')},"
            for field in fields
        ),
        values=tuple(values(tenant)) if tenant else (),
    )
