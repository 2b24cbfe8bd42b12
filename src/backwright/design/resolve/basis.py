"""What an entity is made of, before what it does and how it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backwright.blueprint import field as asked_field
from backwright.blueprint import model as asked
from backwright.blueprint.mistakes import Unread
from backwright.design.api import Api
from backwright.design.check import Check
from backwright.design.computed import Computed
from backwright.design.field import Field
from backwright.design.reference import Link, Target
from backwright.design.resolve.access import Grants
from backwright.design.resolve.built_in import Frame
from backwright.design.resolve.carried import Carrier
from backwright.design.resolve.checks import with_checks
from backwright.design.resolve.computed import Computing
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import Maker
from backwright.design.resolve.lifecycle import status_of
from backwright.design.resolve.relations import Relations
from backwright.design.resolve.types import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What an entity needs to know of the rest of the service.

    Attributes:
        context: The service.
        api: How it looks from outside.
        grants: The grants of every entity.
        targets: What is known of every entity.
        owners: The attribute that holds whose it is, by entity; empty for none.
    """

    context: Context
    api: Api
    grants: Mapping[str, Grants]
    targets: dict[str, Target]
    owners: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What an entity is made of.

    Attributes:
        near: The rest of the service.
        entity: What was asked.
        own: What others know of it.
        module: Where its class is.
        stored: Every field that its table keeps.
        links: Its many-to-many relations.
        invariants: What must hold between its fields.
        computed: Fields of the response that are not stored.
    """

    near: Around
    entity: asked.Entity
    own: Target
    module: str
    stored: tuple[Field, ...]
    links: tuple[Link, ...]
    invariants: tuple[Check, ...] = ()
    computed: tuple[Computed, ...] = ()

    @property
    def context(self) -> Context:
        """The service."""
        return self.near.context

    @property
    def grants(self) -> Grants:
        """Who may do what to it."""
        return self.near.grants[str(self.entity.name)]

    @property
    def owner(self) -> str:
        """The attribute that holds whose it is; empty for none."""
        return self.near.owners[str(self.entity.name)]


def basis_of(near: Around, entity: asked.Entity) -> Basis:
    """Return what an entity is made of."""
    context, own = near.context, near.targets[str(entity.name)]
    module = f"app.domain.entities.{own.names.plural_snake}"
    home = Home(own.names.pascal, module)
    maker = Maker(context, home, tenanted=own.tenanted)
    relations = Relations(context=context, maker=maker, targets=near.targets, own=own)
    given, links = _given(context, entity, relations)
    stored = _stored(near, entity, module, given)
    stored, invariants = with_checks(context, entity, own.names.plural_snake, stored)
    computing = Computing(
        context=context,
        entity=entity,
        carrier=Carrier("a computed field", replace(maker, stored=False), near.targets),
        links=links,
        owners=near.owners,
    )
    return Basis(
        near=near,
        entity=entity,
        own=own,
        module=module,
        stored=stored,
        links=links,
        invariants=invariants,
        computed=context.each(entity.computed, computing),
    )


def _stored(
    near: Around, entity: asked.Entity, module: str, given: tuple[Field, ...]
) -> tuple[Field, ...]:
    name = str(entity.name)
    try:
        status = status_of(near.context, entity, module)
    except Unread:
        status = None
    frame = Frame(
        context=near.context,
        own=near.targets[name],
        owner=near.owners[name],
        anonymous=near.grants[name]["create"].anyone,
    )
    return frame.around((*given, *((status,) if status else ())))


def _given(
    context: Context, entity: asked.Entity, relations: Relations
) -> tuple[tuple[Field, ...], tuple[Link, ...]]:
    """Return what the blueprint gives an entity: its fields, and its links."""

    def is_link(field: asked_field.Field) -> bool:
        return field.type.many and field.type.name in relations.targets

    def make(field: asked_field.Field) -> Field:
        if field.type.name in relations.targets:
            return relations.reference(field)
        return relations.file(field) if _is_file(field) else relations.maker(field)

    fields = [field for field in entity.fields if not is_link(field)]
    links = [field for field in entity.fields if is_link(field)]
    return context.each(fields, make), context.each(links, relations.link)


def _is_file(field: asked_field.Field) -> bool:
    return field.type.name == "file" and not field.type.many
