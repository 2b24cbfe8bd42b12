"""How users were kept in the beginning."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.builtin import tenant_column


@dataclass(frozen=True, slots=True)
class View:
    """What the template says of tenants; nothing where there are none."""

    columns: tuple[str, ...] = ()
    uniques: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    indexes: tuple[str, ...] = (
        'Index("ix_users_created_at_id", ["created_at", "id"]),',
    )


def view(service: Service) -> View:
    """Return how users were kept in the beginning."""
    tenant = service.tenant_entity
    if tenant is None:
        return View()
    to = f'["tenant_id"], "{tenant.table.name}", ["id"], "RESTRICT"'
    parts = '["tenant_id", "created_at", "id"]'
    return View(
        columns=tenant_column(service),
        uniques=('("uq_users_tenant_id_id", ["tenant_id", "id"]),',),
        references=(f'Reference("fk_users_tenant_id", {to}),',),
        indexes=(f'Index("ix_users_tenant_id_created_at_id", {parts}),',),
    )
