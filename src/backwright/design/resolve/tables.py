"""How an entity is kept: constraints and indexes, named as both databases take them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backwright.blueprint import model as asked
from backwright.design.check import Check
from backwright.design.field import Field, Role, Uniqueness
from backwright.design.listing import Listing
from backwright.design.reference import Link, OnDelete, Target
from backwright.design.resolve.context import Context
from backwright.design.resolve.indexes import indexes_of
from backwright.design.resolve.links import link_table
from backwright.design.table import ForeignKey, Table, Unique
from backwright.naming import shortened

SQL = {
    OnDelete.RESTRICT: "RESTRICT",
    OnDelete.CASCADE: "CASCADE",
    OnDelete.SET_NULL: "SET NULL",
}
TENANT = "tenant_id"
VISIBLE = "deleted_at IS NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What a table is made from.

    Attributes:
        context: The service.
        entity: What was asked.
        own: What others know of it.
        stored: Its fields.
        links: Its many-to-many relations.
        listing: How it is listed.
        checks: Its conditions.
        owner: The attribute that holds whose it is; empty for none.
        owned_lists: Whether some callers see only their own.
        referred: Whether others refer to it within their tenant.
    """

    context: Context
    entity: asked.Entity
    own: Target
    stored: Sequence[Field]
    links: Sequence[Link]
    listing: Listing
    checks: tuple[Check, ...]
    owner: str
    owned_lists: bool
    referred: bool

    @property
    def name(self) -> str:
        """The table."""
        return self.own.names.plural_snake


def table_of(sketch: Sketch) -> Table:
    """Return how an entity is kept."""
    return Table(
        name=sketch.name,
        primary_key=shortened(f"pk_{sketch.name}"),
        foreign_keys=tuple(_foreign_keys(sketch)),
        uniques=tuple(_uniques(sketch)),
        checks=tuple(
            check for check in sketch.checks if check.postgresql or check.sqlite
        ),
        indexes=indexes_of(
            sketch.name,
            sketch.stored,
            sketch.listing,
            owner=sketch.owner if sketch.owned_lists else "",
            where=VISIBLE if sketch.own.soft_delete else "",
        ),
        links=tuple(link_table(sketch.own, link) for link in sketch.links),
    )


def _foreign_keys(sketch: Sketch) -> Iterator[ForeignKey]:
    covered = False
    for field in sketch.stored:
        if field.reference:
            target, rule = field.reference.target, field.reference.on_delete
            together = field.reference.same_tenant and rule is not OnDelete.SET_NULL
            covered = covered or (together and not field.optional)
            yield _key(sketch, field, target.names.plural_snake, SQL[rule], together)
        elif field.role is Role.FILE:
            yield _key(sketch, field, "files", "RESTRICT", sketch.own.tenanted)
        elif field.role is Role.OWNER:
            covered = covered or not field.optional
            yield _key(sketch, field, "users", "RESTRICT", sketch.own.tenanted)
    if sketch.own.tenanted and not covered:
        tenants = sketch.context.names[sketch.context.tenant].plural_snake
        tenant = next(field for field in sketch.stored if field.role is Role.TENANT)
        yield _key(sketch, tenant, tenants, "RESTRICT", together=False)


def _key(
    sketch: Sketch, field: Field, table: str, rule: str, together: bool
) -> ForeignKey:
    columns = (TENANT, field.name) if together else (field.name,)
    return ForeignKey(
        name=shortened("_".join(["fk", sketch.name, *columns])),
        columns=columns,
        table=table,
        to=(TENANT, "id") if together else ("id",),
        on_delete=rule,
        field=field.name,
    )


def _uniques(sketch: Sketch) -> Iterator[Unique]:
    if sketch.referred:
        columns = (TENANT, "id")
        name = shortened("_".join(["uq", sketch.name, *columns]))
        yield Unique(name=name, columns=columns, key=True)
    for field in sketch.stored:
        if field.unique is not Uniqueness.NONE:
            yield unique_of(sketch, (field,), field.unique is Uniqueness.TENANT)
    for unique in sketch.entity.unique:
        fields = [find(sketch.stored, name) for name in unique.fields]
        known = tuple(field for field in fields if field)
        if len(known) == len(fields):
            names = {str(name) for name in unique.fields}
            tenant = sketch.own.tenanted and not names & {"tenant", TENANT}
            yield unique_of(sketch, known, tenant)


def find(stored: Sequence[Field], name: str) -> Field | None:
    """Return the stored field that a blueprint means by a name."""
    for field in stored:
        if name in (field.name, field.asked) or (
            name == "tenant" and field.role is Role.TENANT
        ):
            return field
    return None


def unique_of(sketch: Sketch, fields: Sequence[Field], tenant: bool) -> Unique:
    """Return a unique constraint, or a partial index where deleted rows are kept."""
    own = [column.name for field in fields for column in field.columns]
    columns = (TENANT, *own) if tenant and sketch.own.tenanted else tuple(own)
    said = tuple(field for field in fields if field.role is not Role.TENANT)
    return Unique(
        name=shortened("_".join(["uq", sketch.name, *columns])),
        columns=columns,
        fields=tuple(field.name for field in said),
        json=tuple(field.json for field in said),
        where=VISIBLE if sketch.own.soft_delete else "",
    )
