"""One entity, from what was asked to complete."""

from collections.abc import Iterator
from dataclasses import replace

from backwright.blueprint import model as asked
from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.holding.chosen import Chosen
from backwright.design.holding.listed import Listed
from backwright.design.operation import Action
from backwright.design.resolve.actions import actions_of
from backwright.design.resolve.basis import Around, Basis, basis_of
from backwright.design.resolve.lifecycle import lifecycle_of
from backwright.design.resolve.listing import listing_of
from backwright.design.resolve.operations import Acts, operations_of
from backwright.design.resolve.projections import lookup_of, shown_names, singular_of
from backwright.design.resolve.steps import with_steps
from backwright.design.resolve.tables import Sketch, find, table_of
from backwright.design.value import Choice


def entity_of(near: Around, entity: asked.Entity) -> Entity:
    """Return one entity; its referrers are not known yet."""
    basis = basis_of(near, entity)
    kept = _kept(basis)
    acts = _acts(basis, kept.lookup)
    return replace(
        kept,
        choices=tuple(_choices(basis, acts.actions)),
        lifecycle=acts.lifecycle,
        operations=operations_of(acts),
        parents=acts.parents,
    )


def _kept(basis: Basis) -> Entity:
    """Return an entity as it is kept and shown, without what it does."""
    entity, own = basis.entity, basis.own
    lookup = lookup_of(basis.context, entity, basis.stored)
    summary, detail = shown_names(basis, lookup)
    listing = listing_of(basis.context, entity, basis.stored, basis.near.api.paging)
    return Entity(
        names=own.names,
        description=str(entity.description or _sentence(own.names.words)),
        tenanted=own.tenanted,
        is_tenant=own.is_tenant,
        ids=own.ids,
        stored=basis.stored,
        links=basis.links,
        invariants=basis.invariants,
        owner=basis.owner,
        soft_delete=entity.soft_delete,
        audit=entity.audit,
        listing=listing,
        computed=basis.computed,
        summary=summary,
        detail=detail,
        lookup=lookup,
        singular=singular_of(entity),
        table=table_of(Sketch(basis, listing)),
        was=str(entity.was or ""),
    )


def _acts(basis: Basis, lookup: Field) -> Acts:
    context, entity, stored = basis.context, basis.entity, basis.stored
    life = with_steps(context, entity, lifecycle_of(context, entity), stored)
    links = (link for link in basis.links if not (link.readonly or link.immutable))
    return Acts(
        api=basis.near.api,
        entity=entity,
        own=basis.own,
        grants=basis.grants,
        lookup=lookup,
        lifecycle=life,
        actions=actions_of(context, entity, basis.module, basis.near.targets),
        files=tuple(field for field in stored if field.file),
        parents=tuple(_parents(basis)),
        changeable=any(field.revisable for field in stored) or any(links),
    )


def _choices(basis: Basis, actions: tuple[Action, ...]) -> Iterator[Choice]:
    """Yield each enum that the entity's module defines, once."""
    of_actions = (
        field for action in actions for field in (*action.inputs, *action.outputs)
    )
    computed = (found.field for found in basis.computed)
    seen = set()
    for field in (*basis.stored, *of_actions, *computed):
        choice = _choice(field)
        if choice and choice.module == basis.module and choice.name not in seen:
            seen.add(choice.name)
            yield choice


def _choice(field: Field) -> Choice | None:
    held = field.type.item if isinstance(field.type, Listed) else field.type
    return held.choice if isinstance(held, Chosen) else None


def _parents(basis: Basis) -> Iterator[Field]:
    for name in basis.entity.nested:
        field = find(basis.stored, name)
        if field is not None and field.reference is not None:
            yield field
        else:
            known = [field.asked for field in basis.stored if field.reference]
            basis.context.unknown(
                "unknown-field", "no reference is called", name, known
            )


def _sentence(words: str) -> str:
    article = "An" if words[:1] in "aeiou" else "A"
    return f"{article} {words}."
