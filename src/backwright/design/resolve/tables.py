"""How an entity is kept: constraints and indexes, named as both databases take them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backwright.blueprint import model as asked
from backwright.design.check import Check
from backwright.design.field import Field, Role, Uniqueness
from backwright.design.listing import Listing
from backwright.design.reference import OnDelete, Target
from backwright.design.resolve.basis import Basis
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


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a table is made from.

    Attributes:
        basis: What the entity is made of.
        listing: How it is listed.
    """

    basis: Basis
    listing: Listing

    @property
    def own(self) -> Target:
        """What others know of the entity."""
        return self.basis.own

    @property
    def stored(self) -> Sequence[Field]:
        """Its fields."""
        return self.basis.stored

    @property
    def name(self) -> str:
        """The table."""
        return self.own.names.plural_snake

    @property
    def visible(self) -> str:
        """The rows that lists show; empty for all."""
        return VISIBLE if self.own.soft_delete else ""

    @property
    def owner(self) -> str:
        """The attribute by which some callers' lists are cut down; or empty."""
        read = self.basis.grants["read"]
        return self.basis.owner if read.own and not read.through else ""

    @property
    def referred(self) -> bool:
        """Whether others refer to it within their tenant."""
        fields = (
            field
            for other in self.basis.context.service.entities
            for field in other.fields
        )
        linked = any(link.same_tenant for link in self.basis.links)
        name = self.basis.entity.name
        met = linked or any(field.type.name == name for field in fields)
        return self.own.tenanted and met

    @property
    def checks(self) -> Iterator[Check]:
        """Every condition."""
        yield from (check for field in self.stored for check in field.checks)
        yield from self.basis.invariants


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
            owner=sketch.owner,
            where=sketch.visible,
        ),
        links=tuple(link_table(sketch.own, link) for link in sketch.basis.links),
    )


def _foreign_keys(sketch: Sketch) -> Iterator[ForeignKey]:
    keys = [key for field in sketch.stored if (key := _key_of(sketch, field))]
    yield from keys
    required = {field.name for field in sketch.stored if not field.optional}
    covered = any(TENANT in key.columns and key.field in required for key in keys)
    if sketch.own.tenanted and not covered:
        context = sketch.basis.context
        tenant = next(field for field in sketch.stored if field.role is Role.TENANT)
        yield _key(sketch, tenant, context.names[context.tenant].plural_snake)


def _key_of(sketch: Sketch, field: Field) -> ForeignKey | None:
    if field.reference:
        table, rule = (
            field.reference.target.names.plural_snake,
            field.reference.on_delete,
        )
        together = field.reference.same_tenant and rule is not OnDelete.SET_NULL
        return _key(sketch, field, table, (TENANT,) if together else (), SQL[rule])
    ours = {Role.FILE: "files", Role.OWNER: "users"}
    if field.role not in ours:
        return None
    return _key(sketch, field, ours[field.role], _head(sketch))


def _key(
    sketch: Sketch,
    field: Field,
    table: str,
    head: tuple[str, ...] = (),
    rule: str = "RESTRICT",
) -> ForeignKey:
    columns = (*head, field.name)
    return ForeignKey(
        name=shortened("_".join(["fk", sketch.name, *columns])),
        columns=columns,
        table=table,
        to=(*head, "id"),
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
            everywhere = field.unique is Uniqueness.EVERYWHERE
            yield _unique(sketch, (field,), () if everywhere else _head(sketch))
    for unique in sketch.basis.entity.unique:
        fields = tuple(_known(sketch, unique))
        if len(fields) == len(unique.fields):
            yield _unique(sketch, fields, _head(sketch))


def _head(sketch: Sketch) -> tuple[str, ...]:
    return (TENANT,) if sketch.own.tenanted else ()


def _known(sketch: Sketch, unique: asked.Unique) -> Iterator[Field]:
    """Yield the fields that are once together; the tenant is among them anyway."""
    for name in unique.fields:
        field = find(sketch.stored, name)
        if field is None and not _is_asked(sketch, name):
            known = [field.asked or field.name for field in sketch.stored]
            sketch.basis.context.unknown(
                "unknown-field", "no field is called", name, known
            )
        elif field is not None:
            yield field


def _is_asked(sketch: Sketch, name: str) -> bool:
    """Tell whether a field is only missing because its own line is wrong."""
    links = {link.name for link in sketch.basis.links}
    asked_for = {str(field.name) for field in sketch.basis.entity.fields}
    return name in asked_for - links


def find(stored: Sequence[Field], name: str) -> Field | None:
    """Return the stored field that a blueprint means by a name."""
    for field in stored:
        if name in (field.name, field.asked) or (
            name == "tenant" and field.role is Role.TENANT
        ):
            return field
    return None


def _unique(sketch: Sketch, fields: Sequence[Field], head: tuple[str, ...]) -> Unique:
    """Return a unique constraint, or a partial index where deleted rows are kept."""
    said = tuple(field for field in fields if field.role is not Role.TENANT)
    columns = (*head, *(column.name for field in said for column in field.columns))
    return Unique(
        name=shortened("_".join(["uq", sketch.name, *columns])),
        columns=columns,
        fields=tuple(field.name for field in said),
        json=tuple(field.json for field in said),
        where=sketch.visible,
    )
