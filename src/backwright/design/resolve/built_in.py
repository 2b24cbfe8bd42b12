"""The fields that every entity has, around those of the blueprint."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from backwright.blueprint.model import Entity
from backwright.design.field import Field, Role
from backwright.design.holding.plain import Plain
from backwright.design.reference import Target
from backwright.design.resolve.access import Grants
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import built_in
from backwright.design.resolve.relations import (
    TENANT,
    USER,
    id_of,
    id_of_target,
    ids_of,
)
from backwright.kinds.bounds import Bounds
from backwright.kinds.catalogue import kinds
from backwright.kinds.numeric import number

CREATED_BY = "created_by"


def owner_of(context: Context, entity: Entity, grants: Grants) -> str:
    """Return the attribute that holds whose an entity is; empty for none."""
    if entity.name == context.tenant:
        if entity.owner:
            message = f"`{entity.name}` is the tenant: its users own it"
            context.mistake("owned-tenant", message, entity.owner.position)
        return ""
    mentioned = any(CREATED_BY in unique.fields for unique in entity.unique)
    owned = any(grant.own and not grant.through for grant in grants.values())
    if entity.owner:
        return str(entity.owner)
    return CREATED_BY if owned or entity.audit or mentioned else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The fields of ours that one entity has.

    Attributes:
        context: The service.
        own: What others know of the entity.
        owner: The attribute that holds whose it is; empty for none.
        anonymous: Whether somebody who is not logged in may create one.
    """

    context: Context
    own: Target
    owner: str
    anonymous: bool

    def around(self, fields: Sequence[Field]) -> tuple[Field, ...]:
        """Return every field of a table, in order, with those given in the middle."""
        return (*self._before(), *fields, *self._owner(), *self._after())

    def _before(self) -> Iterator[Field]:
        context, own = self.context, self.own
        yield built_in(context, "id", Role.ID, id_of_target(own))
        if own.tenanted:
            tenant = context.entity(context.tenant)
            held = id_of(TENANT, ids_of(context, tenant))
            yield built_in(context, "tenant_id", Role.TENANT, held)

    def _owner(self) -> Iterator[Field]:
        if self.owner:
            made = built_in(self.context, self.owner, Role.OWNER, id_of(USER))
            columns = tuple(
                replace(column, optional=self.anonymous) for column in made.columns
            )
            yield replace(made, optional=self.anonymous, columns=columns)

    def _after(self) -> Iterator[Field]:
        instant = Plain(kinds()["datetime"].use(()))
        yield built_in(self.context, "created_at", Role.CREATED_AT, instant)
        yield built_in(self.context, "updated_at", Role.UPDATED_AT, instant)
        if self.own.soft_delete:
            yield built_in(self.context, "deleted_at", Role.DELETED_AT, instant)
        whole = kinds()["int"].use(())
        counted = replace(whole, bounds=Bounds(low=number("1"), high=whole.bounds.high))
        yield built_in(self.context, "version", Role.VERSION, Plain(counted))
