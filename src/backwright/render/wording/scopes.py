"""How a statement keeps to what an actor may reach."""

from collections.abc import Iterator

from backwright.design.access import Grant, Hop
from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import


def owned(entity: Entity) -> Grant | None:
    """Return a grant that only reaches what the actor owns, if there is one."""
    if entity.is_tenant:
        return None
    grants = (operation.grant for operation in entity.operations)
    return next((grant for grant in grants if grant.own), None)


def read_own(entity: Entity) -> Grant | None:
    """Return the grant to read, if it may reach only what the actor owns."""
    if entity.is_tenant:
        return None
    grants = (each.grant for each in entity.operations if each.verb == "read")
    return next((grant for grant in grants if grant.own), None)


def owned_by(service: Service, entity: Entity, table: str, bound: str) -> str:
    """Return the condition that rows are read by their owner.

    Args:
        service: The service.
        entity: Whose rows they are.
        table: The variable of their table.
        bound: The parameter that names the owner.
    """
    grant = read_own(entity)
    if grant and grant.through:
        return _through(service, grant.through, table, bound)
    return f'{table}.c.{entity.owner} == bindparam("{bound}")'


def names(entity: Entity) -> tuple[str, ...]:
    """Return the parameters that a scope gives."""
    tenant = ("tenant_id",) if entity.tenanted or entity.is_tenant else ()
    return (*tenant, *(("owner_id",) if owned(entity) else ()))


def conditions(service: Service, entity: Entity, table: str) -> Iterator[str]:
    """Yield the conditions of a scope on an entity's rows."""
    if entity.tenanted or entity.is_tenant:
        column = "id" if entity.is_tenant else "tenant_id"
        yield f'"tenant_id": {table}.c.{column} == bindparam("tenant_id"),'
    grant = owned(entity)
    if grant and grant.through:
        yield f'"owner_id": {_through(service, grant.through, table, "owner_id")},'
    elif grant:
        yield f'"owner_id": {table}.c.{entity.owner} == bindparam("owner_id"),'


def _through(service: Service, hops: tuple[Hop, ...], table: str, bound: str) -> str:
    said, here = [], table
    for place, hop in enumerate(hops, start=1):
        there = f"_owner_{place}"
        said.append(f"{there}.c.id == {here}.c.{hop.field}")
        here = there
    owner = service.entity(hops[-1].entity).owner
    said.append(f'{here}.c.{owner} == bindparam("{bound}")')
    return f"exists().where({', '.join(said)})"


def tables(entity: Entity) -> Iterator[str]:
    """Yield the definitions of the tables on the way to an owner."""
    grant = owned(entity)
    for place, hop in enumerate(grant.through if grant else (), start=1):
        yield f'_owner_{place} = {hop.entity}Model.__table__.alias("owner_{place}")'


def models(service: Service, entity: Entity) -> Iterator[Import]:
    """Yield the models of the tables on the way to an owner."""
    grant = owned(entity)
    for hop in grant.through if grant else ():
        plural = service.entity(hop.entity).names.plural_snake
        yield Import(f"app.infrastructure.models.{plural}", f"{hop.entity}Model")
