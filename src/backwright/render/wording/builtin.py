"""What our own tables have because of tenants, for the first migration."""

from dataclasses import dataclass

from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.render.wording.tables import listed


@dataclass(frozen=True, slots=True)
class Tenanted:
    """The parts of a table that depend on whether there are tenants."""

    columns: tuple[str, ...]
    uniques: tuple[str, ...]
    references: tuple[str, ...]
    indexes: tuple[str, ...]


def tenanted(
    service: Service, table: str, user: str, *indexes: tuple[str, ...], key: bool
) -> Tenanted:
    """Return the parts of one of our tables.

    Args:
        service: Whose table it is.
        table: Its name.
        user: Its column that refers to a user.
        indexes: The columns of its indexes, without the tenant's.
        key: Whether others refer to its rows.
    """
    first = ("tenant_id",) if service.tenancy else ()
    columns, to = (*first, user), (*first, "id")
    name = "_".join(("fk", table, *columns))
    said = f'"{name}", {listed(columns)}, "users", {listed(to)}, "RESTRICT"'
    unique = f'("uq_{table}_tenant_id_id", ["tenant_id", "id"]),'
    return Tenanted(
        columns=tenant_column(service),
        uniques=(unique,) if key and service.tenancy else (),
        references=(f"Reference({said}),",),
        indexes=tuple(_index(table, (*first, *parts)) for parts in indexes),
    )


def _index(table: str, columns: tuple[str, ...]) -> str:
    name = "_".join(("ix", table, *columns))
    return f'Index("{name}", {listed(columns)}),'


def tenant_column(service: Service) -> tuple[str, ...]:
    """Return the column that names the tenant, if there are any."""
    tenant = service.tenant_entity
    if tenant is None:
        return ()
    kind = "sa.BigInteger()" if tenant.ids is IdKind.INT else "sa.Uuid()"
    return (f'sa.Column("tenant_id", {kind}, nullable=False),',)
