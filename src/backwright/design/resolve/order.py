"""In which order tables can be made, and who refers to whom."""

from collections.abc import Sequence
from dataclasses import replace

from backwright.design.entity import Entity
from backwright.design.reference import Referrer
from backwright.design.resolve.context import Context


def ordered(context: Context, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities, each after those that it must refer to.

    Where optional references go round in a circle, the keys that come too early are
    marked as late. Required ones that do are a mistake: no row could ever be first.
    """
    waiting, done = list(entities), list[Entity]()
    while waiting:
        ready = _ready(waiting, required_only=False) or _ready(
            waiting, required_only=True
        )
        if not ready:
            _note_circle(context, waiting)
            return tuple(entities)
        first = ready[0]
        waiting.remove(first)
        done.append(_late(first, {entity.table.name for entity in waiting}))
    return tuple(done)


def _ready(waiting: Sequence[Entity], *, required_only: bool) -> list[Entity]:
    names = {entity.names.pascal for entity in waiting}
    tenant = {entity.names.pascal for entity in waiting if entity.is_tenant}
    return [
        entity
        for entity in waiting
        if not (needs(entity, required_only=required_only) & names)
        and (entity.is_tenant or not (entity.tenanted or entity.owner) or not tenant)
    ]


def needs(entity: Entity, *, required_only: bool) -> set[str]:
    """Return the entities whose rows must be there before one of this."""
    return {
        reference.target.names.pascal
        for reference in entity.references
        if (reference.required or not required_only)
        and (reference.target.names != entity.names or reference.required)
    }


def _late(entity: Entity, later: set[str]) -> Entity:
    keys = tuple(
        replace(key, late=key.table in later) for key in entity.table.foreign_keys
    )
    return replace(entity, table=replace(entity.table, foreign_keys=keys))


def _note_circle(context: Context, entities: Sequence[Entity]) -> None:
    for entity in entities:
        for field in entity.stored:
            reference = field.reference
            if reference is None or not reference.required:
                continue
            if entity.names.pascal in _needed(reference.target.names.pascal, entities):
                message = (
                    f"`{entity.names.pascal}.{reference.name}` needs a "
                    f"`{reference.target.names.pascal}` that needs it first: "
                    "no row could ever be made"
                )
                asked = context.entity(entity.names.pascal)
                place = next(one for one in asked.fields if one.name == reference.name)
                advice = "make one of the references optional: `?`"
                context.mistake("reference-circle", message, place.position, advice)


def _needed(name: str, entities: Sequence[Entity]) -> set[str]:
    """Return the entities without which there can be none of this one."""
    by_name = {entity.names.pascal: entity for entity in entities}
    found, waiting = set[str](), [name]
    while waiting:
        this = waiting.pop()
        if this in by_name and this not in found:
            found.add(this)
            waiting += needs(by_name[this], required_only=True)
    return found


def with_referrers(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities, each with those that refer to it."""
    found: dict[str, list[Referrer]] = {entity.names.pascal: [] for entity in entities}
    for entity in entities:
        for reference in entity.references:
            found[reference.target.names.pascal].append(
                Referrer(
                    entity=entity.names,
                    name=reference.name,
                    field=reference.field,
                    on_delete=reference.on_delete,
                )
            )
        for link in entity.links:
            found[link.target.names.pascal].append(
                Referrer(
                    entity=entity.names,
                    name=link.name,
                    field=link.field,
                    on_delete=link.on_delete,
                    link=True,
                )
            )
    return tuple(
        replace(entity, referrers=tuple(found[entity.names.pascal]))
        for entity in entities
    )
