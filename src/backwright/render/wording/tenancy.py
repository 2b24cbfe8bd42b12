"""The tenant in words: its id, and what founds a new one."""

from collections.abc import Iterator

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.reference import IdKind
from backwright.design.service import Service


def tenant_type(service: Service) -> str:
    """Return the Python type of what the tenant's id holds."""
    tenant = service.tenant_entity
    return "int" if tenant and tenant.ids is IdKind.INT else "UUID"


def tenant_is_counted(entity: Entity) -> bool:
    """Tell whether the tenant that rows belong to has a number for its id."""
    return any(
        column.cell.python == "int"
        for field in entity.stored
        if field.role is Role.TENANT
        for column in field.columns
    )


def founding(service: Service) -> tuple[Field, ...]:
    """Return what whoever signs up has to say of their tenant."""
    tenant = service.tenant_entity
    return tuple(field for field in tenant.stored if field.required) if tenant else ()


def values(tenant: Entity) -> Iterator[str]:
    """Yield what a new tenant is made of; its other fields have defaults."""
    for field in tenant.stored:
        if field.role is Role.ID and tenant.ids is IdKind.UUID:
            yield f"id={tenant.id_class}.new(),"
        elif field.role is Role.ID:
            yield f"id={tenant.id_class}(0),"
        elif field.role in {Role.CREATED_AT, Role.UPDATED_AT}:
            yield f"{field.name}=now,"
        elif field.required:
            yield f"{field.name}=command.tenant.{field.name},"
        elif field.default and field.default.dynamic:
            yield f"{field.name}={field.default.python.replace('at', 'now', 1)},"
        elif field.optional and field.default is None and field.role is Role.OWNER:
            yield f"{field.name}=None,"
