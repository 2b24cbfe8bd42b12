"""A thing with an identity that the service keeps."""

from dataclasses import dataclass

from backwright.design.check import Check
from backwright.design.computed import Computed
from backwright.design.field import Column, Field, Role
from backwright.design.lifecycle import Lifecycle
from backwright.design.listing import Listing, Paging
from backwright.design.operation import Does, Operation
from backwright.design.reference import IdKind, Link, Reference, Referrer
from backwright.design.table import Table
from backwright.design.value import Choice
from backwright.naming import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entity, complete.

    Attributes:
        names: Its name in every form.
        description: What it is, in a sentence; never empty.
        tenanted: Whether each row belongs to a tenant.
        is_tenant: Whether it is what the others belong to.
        ids: What its id is.
        stored: Every field that its table keeps, in order: id, tenant_id, those of
            the blueprint, the state, the owner, created_at, updated_at, deleted_at,
            version.
        links: Its many-to-many relations.
        choices: The enums that its module defines: of its fields and of its state.
        invariants: What must hold between its fields.
        lifecycle: Its life; None for one without states.
        owner: The attribute that holds whose it is: `created_by`; empty for none.
        soft_delete: Whether deleted rows are kept and hidden.
        audit: Whether every change is written down.
        operations: Everything that can be done, in order: list, create, actions
            on all, get, update, delete, transitions, actions, downloads, nested ones.
        listing: How it is listed.
        computed: Fields of the response that are not stored.
        summary: The fields that a list shows, in order, as JSON names.
        detail: The fields that are shown alone, in order, as JSON names.
        lookup: The unique field that finds it in place of the id; the id by default.
        singular: The route of the caller's own record; empty for none.
        parents: The references under which it is also served.
        referrers: Who refers to it.
        table: How it is kept.
        was: Its former name; empty for none.
    """

    names: Names
    description: str
    tenanted: bool
    is_tenant: bool
    ids: IdKind
    stored: tuple[Field, ...]
    links: tuple[Link, ...]
    invariants: tuple[Check, ...]
    owner: str
    soft_delete: bool
    audit: bool
    listing: Listing
    computed: tuple[Computed, ...]
    summary: tuple[str, ...]
    detail: tuple[str, ...]
    lookup: Field
    singular: str
    table: Table
    choices: tuple[Choice, ...] = ()
    lifecycle: Lifecycle | None = None
    operations: tuple[Operation, ...] = ()
    parents: tuple[Field, ...] = ()
    referrers: tuple[Referrer, ...] = ()
    was: str = ""

    def __hash__(self) -> int:
        """Tell entities apart by name: all that they hold takes long to hash."""
        return hash(self.names.pascal)

    @property
    def module(self) -> str:
        """Where its class is."""
        return f"app.domain.entities.{self.names.plural_snake}"

    @property
    def id_class(self) -> str:
        """The class of its id; the tenant's is `TenantId`, by any name."""
        return "TenantId" if self.is_tenant else f"{self.names.pascal}Id"

    @property
    def fields(self) -> tuple[Field, ...]:
        """What the blueprint gave it, and references and files as their ids."""
        kinds = {Role.PLAIN, Role.REFERENCE, Role.FILE}
        return tuple(field for field in self.stored if field.role in kinds)

    @property
    def creatable(self) -> tuple[Field, ...]:
        """What a request that creates can give."""
        return tuple(field for field in self.stored if field.given)

    @property
    def updatable(self) -> tuple[Field, ...]:
        """What a request that updates can give."""
        return tuple(field for field in self.stored if field.revisable)

    @property
    def visible(self) -> tuple[Field, ...]:
        """What the API returns."""
        return tuple(field for field in self.stored if field.visible)

    @property
    def references(self) -> tuple[Reference, ...]:
        """What it refers to, by its fields; without files, tenant and owner."""
        return tuple(field.reference for field in self.stored if field.reference)

    @property
    def expandable(self) -> tuple[Reference, ...]:
        """What `expand=` can show."""
        return tuple(found for found in self.references if found.expandable)

    @property
    def files(self) -> tuple[Field, ...]:
        """Its fields that hold a file."""
        return tuple(field for field in self.stored if field.file)

    @property
    def status(self) -> Field | None:
        """The field that holds its state."""
        return next((field for field in self.stored if field.role is Role.STATUS), None)

    @property
    def transitions(self) -> tuple[Operation, ...]:
        """The operations that are transitions."""
        return self.that(Does.TRANSITION)

    @property
    def actions(self) -> tuple[Operation, ...]:
        """The operations that are the user's own."""
        return self.that(Does.ACTION)

    @property
    def routed(self) -> tuple[Operation, ...]:
        """The operations that have a route."""
        return tuple(found for found in self.operations if found.routed)

    @property
    def looked_up(self) -> tuple[Computed, ...]:
        """Its computed fields that other tables tell."""
        return tuple(found for found in self.computed if found.entity)

    @property
    def own_computed(self) -> tuple[Computed, ...]:
        """Its computed fields that code of the user's own works out."""
        return tuple(found for found in self.computed if not found.entity)

    @property
    def traits(self) -> frozenset[str]:
        """What its columns need of the service: `hashed`, `encrypted`."""
        scalars = [column.cell.scalar for column in self.columns]
        return frozenset(
            trait.name.lower()
            for scalar in scalars
            if scalar
            for trait in scalar.kind.traits
        )

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column of its table, in order."""
        return tuple(column for field in self.stored for column in field.columns)

    @property
    def paged_by_number(self) -> bool:
        """Whether its lists have pages with numbers and a total."""
        return self.listing.paging is Paging.PAGE

    def that(self, does: Does) -> tuple[Operation, ...]:
        """Return the operations that do one kind of thing."""
        return tuple(found for found in self.operations if found.does is does)

    def field(self, name: str) -> Field:
        """Return a stored field by its attribute.

        Raises:
            KeyError: There is none.
        """
        for field in self.stored:
            if field.name == name:
                return field
        raise KeyError(name)

    def operation(self, does: Does) -> Operation | None:
        """Return the first operation that does this; None where nobody may."""
        return next(iter(self.that(does)), None)
