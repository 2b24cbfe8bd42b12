"""References, links and files: how entities hang together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backwright.blueprint import field as asked
from backwright.blueprint.field import Flag
from backwright.blueprint.model import Entity
from backwright.design.access import NOBODY
from backwright.design.field import Field, Role, Uniqueness
from backwright.design.holding.identifier import Identifier
from backwright.design.reference import (
    FileRule,
    IdKind,
    Link,
    OnDelete,
    Reference,
    Target,
)
from backwright.design.resolve.access import Grants
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import Maker
from backwright.design.resolve.types import scalar_of
from backwright.kinds.bounds import Bounds
from backwright.kinds.catalogue import kinds
from backwright.kinds.numeric import number
from backwright.kinds.scalar import Scalar
from backwright.kinds.things.file import File
from backwright.naming import Names, pascal, singular

NO_FLAGS = frozenset({Flag.SEARCH, Flag.SORT})
MOST = 100


TENANT = Names.of("Tenant")
USER = Names.of("User")
FILE = Names.of("File")


def id_of(names: Names, ids: IdKind = IdKind.UUID) -> Identifier:
    """Return the type of an id."""
    if ids is IdKind.UUID:
        return Identifier(f"{names.pascal}Id", ids, kinds()["uuid"].use(()))
    whole = kinds()["bigint"].use(())
    counted = replace(whole, bounds=Bounds(low=number("1"), high=whole.bounds.high))
    return Identifier(f"{names.pascal}Id", ids, counted)


def id_of_target(target: Target) -> Identifier:
    """Return the type of an entity's id; the tenant's is `TenantId`, by any name."""
    return id_of(TENANT if target.is_tenant else target.names, target.ids)


def ids_of(context: Context, entity: Entity) -> IdKind:
    """Return what an entity's ids are."""
    own = entity.api.ids if entity.api else None
    everywhere = context.service.api.ids if context.service.api else None
    return IdKind(str(own or everywhere or "uuid"))


def _chained(context: Context, name: str, passed: frozenset[str]) -> int:
    """Return how many one-to-one references follow each other up to an entity."""
    found = (
        1 + _chained(context, str(entity.name), passed | {name})
        for entity in context.service.entities
        for field in entity.fields
        if field.type.name == name and entity.name not in passed | {name}
        if not field.type.many and _is_alone(entity, field)
    )
    return max(found, default=0)


def _is_alone(entity: Entity, field: asked.Field) -> bool:
    """Tell whether no two rows of an entity refer to the same row by a field."""
    alone = any([*map(str, unique.fields)] == [field.name] for unique in entity.unique)
    return alone or not field.flags.isdisjoint({Flag.UNIQUE, Flag.UNIQUE_PER_TENANT})


def targets_of(context: Context, grants: Mapping[str, Grants]) -> dict[str, Target]:
    """Return what needs to be known of each entity by those that refer to it."""
    return {
        str(entity.name): Target(
            names=context.names[str(entity.name)],
            ids=ids_of(context, entity),
            tenanted=context.is_tenanted(entity),
            is_tenant=entity.name == context.tenant,
            soft_delete=entity.soft_delete,
            read=grants[str(entity.name)].get("read", NOBODY),
            chained=_chained(context, str(entity.name), frozenset()),
        )
        for entity in context.service.entities
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Makes what one entity has to do with others.

    Attributes:
        context: The service.
        maker: Makes its fields.
        targets: What is known of each entity.
        own: What is known of this one.
    """

    context: Context
    maker: Maker
    targets: Mapping[str, Target]
    own: Target

    def reference(self, field: asked.Field) -> Field:
        """Return the field that holds a reference."""
        target = self.targets[field.type.name]
        self._check(field)
        made = self.maker.of_type(
            replace(field, flags=field.flags - NO_FLAGS, constraints=()),
            id_of_target(target),
            f"{field.name}_id",
        )
        unique = made.unique
        reference = Reference(
            name=str(field.name),
            json=self.context.json(field.name),
            field=made.name,
            target=target,
            on_delete=self._on_delete(field),
            required=not field.optional,
            unique=unique is not Uniqueness.NONE,
            same_tenant=self.own.tenanted and target.tenanted,
            expandable=target.read.routed and not made.private,
            error=f"Unknown{pascal(field.name)}",
            code=f"unknown_{field.name}",
        )
        shown = made.filtered or not made.private
        return replace(made, role=Role.REFERENCE, reference=reference, filtered=shown)

    def link(self, field: asked.Field) -> Link:
        """Return a many-to-many relation."""
        target = self.targets[field.type.name]
        self._check_link(field)
        one = singular(field.name)
        near, far = f"{self.own.names.snake}_id", f"{target.names.snake}_id"
        low, high = _lengths(field)
        return Link(
            name=str(field.name),
            field=f"{one}_ids",
            json=self.context.json(f"{one}_ids"),
            target=target,
            table=f"{self.own.names.snake}_{field.name}",
            near=near,
            far=far if far != near else f"{one}_id",
            same_tenant=self.own.tenanted and target.tenanted,
            required=bool(low),
            readonly=Flag.READONLY in field.flags,
            immutable=Flag.IMMUTABLE in field.flags,
            private=Flag.PRIVATE in field.flags,
            limit=high or MOST,
            on_delete=OnDelete(field.on_delete or OnDelete.CASCADE),
            description=str(field.description or ""),
            error=f"Unknown{pascal(one)}",
            code=f"unknown_{one}",
            was=str(field.was or ""),
        )

    def file(self, field: asked.Field) -> Field:
        """Return the field that holds the id of an uploaded file."""
        scalar = scalar_of(self.context, replace(field, constraints=()))
        held = id_of(FILE)
        made = self.maker.of_type(
            replace(field, flags=field.flags & {Flag.READONLY, Flag.PRIVATE}),
            held,
            f"{field.name}_id",
        )
        rule = self._file_rule(field, scalar)
        return replace(made, role=Role.FILE, file=rule)

    def _file_rule(self, field: asked.Field, scalar: Scalar) -> FileRule:
        kind = scalar.kind
        if not isinstance(kind, File):
            raise TypeError(kind)
        return FileRule(
            name=str(field.name),
            json=self.context.json(field.name),
            purpose=f"{self.own.names.snake}_{field.name}",
            kinds=kind.media_types(scalar),
            extensions=kind.extensions(scalar),
            size=kind.size(scalar),
            error=f"Unknown{pascal(field.name)}",
            code=f"unknown_{field.name}",
        )

    def _on_delete(self, field: asked.Field) -> OnDelete:
        asked_for = OnDelete(field.on_delete or OnDelete.RESTRICT)
        if asked_for is OnDelete.SET_NULL and not field.optional:
            message = f"`{field.name}` is required, so it cannot be set to null"
            advice = f"write `{field.type.name}?`, or `on delete restrict`"
            place = field.place("on delete")
            self.context.mistake("set-null-required", message, place, advice)
        return asked_for

    def _check(self, field: asked.Field) -> None:
        for constraint in field.constraints:
            message = f"a reference to `{field.type.name}` takes no constraints"
            self.context.mistake("misfit", message, constraint.position)
        for flag in sorted(field.flags & NO_FLAGS):
            message = f"`{flag}` does not go with a reference"
            self.context.mistake("misfit", message, field.place(flag))
        self._check_tenants(field)
        if field.default is not None and field.default.value is not None:
            message = "a reference has no default"
            self.context.mistake("misfit", message, field.default.position)

    def _check_tenants(self, field: asked.Field) -> None:
        if self.targets[field.type.name].tenanted and not self.own.tenanted:
            message = (
                f"`{self.own.names.pascal}` belongs to no tenant, so it cannot refer "
                f"to `{field.type.name}`, which does"
            )
            self.context.mistake("across-tenants", message, field.type.position)

    def _check_link(self, field: asked.Field) -> None:
        self._check_tenants(field)
        allowed = {Flag.READONLY, Flag.IMMUTABLE, Flag.PRIVATE}
        for flag in sorted(field.flags - allowed):
            message = f"`{flag}` does not go with a list of `{field.type.name}`"
            self.context.mistake("misfit", message, field.place(flag))
        if field.on_delete == asked.OnDelete.SET_NULL:
            message = "a list has nothing to set to null"
            advice = "`on delete cascade` takes the other out of the list"
            place = field.place("on delete")
            self.context.mistake("misfit", message, place, advice)


def _lengths(field: asked.Field) -> tuple[int | None, int | None]:
    for constraint in field.constraints:
        match constraint:
            case asked.Length(low, high):
                return low, high
    return None, None
