"""What signing up says of the tenant that comes with it."""

from dataclasses import dataclass

from backwright.design.reference import IdKind
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
        founded: The line that keeps the tenant.
        found: What that gives back: the tenant, where the database numbers it.
        kept: What stands before the call that keeps it.
    """

    imports: tuple[str, ...]
    wire_imports: tuple[str, ...]
    fields: tuple[str, ...]
    wire_fields: tuple[str, ...]
    arguments: tuple[str, ...]
    values: tuple[str, ...]
    founded: str
    found: str
    kept: str


def view(service: Service) -> View:
    """Return what the templates need."""
    tenant = service.tenant_entity
    fields = founding(service)
    numbered = tenant is not None and tenant.ids is IdKind.INT
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
        founded=f"{'tenant = ' * numbered}await self._found(work, tenant)",
        found=tenant.names.pascal if tenant and numbered else "None",
        kept="return await" if numbered else "await",
    )
