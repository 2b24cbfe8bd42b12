"""One entity, from what was asked to complete."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from backwright.blueprint import field as asked_field
from backwright.blueprint import model as asked
from backwright.blueprint.mistakes import Unread
from backwright.design.api import Api
from backwright.design.check import Check
from backwright.design.computed import Computed
from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.reference import Link, Target
from backwright.design.resolve.access import Grants
from backwright.design.resolve.actions import actions_of
from backwright.design.resolve.built_in import around
from backwright.design.resolve.checks import with_checks
from backwright.design.resolve.computed import computed_of
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import Maker
from backwright.design.resolve.lifecycle import lifecycle_of, status_of
from backwright.design.resolve.listing import listing_of
from backwright.design.resolve.operations import Acts, operations_of
from backwright.design.resolve.projections import lookup_of, shown_names
from backwright.design.resolve.relations import Relations
from backwright.design.resolve.steps import with_steps
from backwright.design.resolve.tables import Sketch, find, table_of
from backwright.design.resolve.types import Home
from backwright.design.value import Choice


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


def entity_of(near: Around, entity: asked.Entity) -> Entity:
    """Return one entity; its referrers are not known yet."""
    context, name = near.context, str(entity.name)
    names = context.names[name]
    module = f"app.domain.entities.{names.plural_snake}"
    maker = Maker(context, Home(names.pascal, module))
    relations = Relations(
        context=context, maker=maker, targets=near.targets, own=near.targets[name]
    )
    given, links = fields_of(context, entity, relations)
    try:
        status = status_of(context, entity, module)
    except Unread:
        status = None
    stored = around(
        context,
        given,
        status,
        own=near.targets[name],
        owner=near.owners[name],
        anonymous=near.grants[name]["create"].anyone,
    )
    stored, invariants = with_checks(context, entity, names.plural_snake, stored)
    computed = computed_of(
        context, entity, replace(maker, stored=False), links, near.owners
    )
    return _complete(near, entity, stored, invariants, links, computed, module)


def fields_of(
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


def _complete(
    near: Around,
    entity: asked.Entity,
    stored: tuple[Field, ...],
    invariants: tuple[Check, ...],
    links: tuple[Link, ...],
    computed: tuple[Computed, ...],
    module: str,
) -> Entity:
    context, name = near.context, str(entity.name)
    own, grants = near.targets[name], near.grants[name]
    listing = listing_of(context, entity, stored)
    lookup = lookup_of(context, entity, stored)
    life = with_steps(context, entity, lifecycle_of(context, entity), stored)
    parents = _parents(context, entity, stored)
    acts = Acts(
        api=near.api,
        entity=entity,
        own=own,
        grants=grants,
        lookup=lookup,
        lifecycle=life,
        actions=actions_of(context, entity, module, near.targets),
        files=tuple(field for field in stored if field.file),
        parents=parents,
        changeable=any(field.revisable for field in stored)
        or any(not (link.readonly or link.immutable) for link in links),
    )
    summary, detail = shown_names(context, entity, stored, links, computed)
    sketch = Sketch(
        context=context,
        entity=entity,
        own=own,
        stored=stored,
        links=links,
        listing=listing,
        checks=(
            *(check for field in stored for check in field.checks),
            *invariants,
        ),
        owner=near.owners[name],
        owned_lists=grants["read"].own and not grants["read"].through,
        referred=own.tenanted and _is_referred(context, name),
    )
    return Entity(
        names=own.names,
        description=str(entity.description or f"{_sentence(own.names.words)}."),
        tenanted=own.tenanted,
        is_tenant=own.is_tenant,
        ids=own.ids,
        stored=stored,
        links=links,
        choices=_choices(stored, acts, computed, module),
        invariants=invariants,
        lifecycle=life,
        owner=near.owners[name],
        soft_delete=entity.soft_delete,
        audit=entity.audit,
        operations=operations_of(acts),
        listing=listing,
        computed=computed,
        summary=summary,
        detail=detail,
        lookup=lookup,
        singular=str(entity.api.singular or "") if entity.api else "",
        parents=parents,
        referrers=(),
        table=table_of(sketch),
        was=str(entity.was or ""),
    )


def _choices(
    stored: Sequence[Field], acts: Acts, computed: Sequence[Computed], module: str
) -> tuple[Choice, ...]:
    more = (
        field for action in acts.actions for field in (*action.inputs, *action.outputs)
    )
    found: dict[str, Choice] = {}
    for field in (*stored, *more, *(one.field for one in computed)):
        choice = getattr(getattr(field.type, "item", field.type), "choice", None)
        if choice and choice.module == module:
            found[choice.name] = choice
    return tuple(found.values())


def _parents(
    context: Context, entity: asked.Entity, stored: Sequence[Field]
) -> tuple[Field, ...]:
    parents = []
    for name in entity.nested:
        field = find(stored, name)
        if field is None or field.reference is None:
            known = [field.asked for field in stored if field.reference]
            context.unknown("unknown-field", "no reference is called", name, known)
        else:
            parents.append(field)
    return tuple(parents)


def _is_referred(context: Context, name: str) -> bool:
    return any(
        field.type.name == name
        for other in context.service.entities
        for field in other.fields
    )


def _sentence(words: str) -> str:
    article = "An" if words[:1] in "aeiou" else "A"
    return f"{article} {words}"
