"""How an entity is listed."""

from collections.abc import Iterator, Sequence

from backwright.blueprint.model import Entity
from backwright.design.field import Field, Role
from backwright.design.listing import Filter, Listing, Paging, Relation, Sort
from backwright.design.resolve.context import Context
from backwright.kinds.key import KeyForm
from backwright.kinds.traits import Trait
from backwright.naming import constant

TAKEN = ("sort", "cursor", "limit", "page", "offset", "search", "expand")
RANGES = (("min", Relation.AT_LEAST), ("max", Relation.AT_MOST))


def listing_of(
    context: Context, entity: Entity, stored: Sequence[Field], everywhere: Paging
) -> Listing:
    """Return how an entity is listed.

    Args:
        context: The service.
        entity: What was asked.
        stored: Its fields.
        everywhere: How lists are cut into pages where it says nothing else.
    """
    filters = tuple(_filters(context, stored))
    _check(context, entity, filters)
    return Listing(
        paging=_paging(entity, everywhere),
        filters=filters,
        sorts=tuple(_sorts(stored)),
        searched=tuple(field for field in stored if field.searched),
    )


def _paging(entity: Entity, everywhere: Paging) -> Paging:
    own = entity.api.paging if entity.api else None
    return Paging(str(own)) if own else everywhere


def _filters(context: Context, stored: Sequence[Field]) -> Iterator[Filter]:
    for field in stored:
        if not field.filtered:
            continue
        scalar = field.columns[0].cell.scalar
        few = bool(scalar and scalar.has(Trait.FEW)) or field.reference is not None
        yield Filter(name=field.name, json=field.json, field=field, indexed=few)
        if scalar and scalar.has(Trait.RANGEABLE) and not field.reference:
            for word, relation in RANGES:
                name = f"{field.name}_{word}"
                json = context.json(name)
                yield Filter(name=name, json=json, field=field, relation=relation)


def _check(context: Context, entity: Entity, filters: Sequence[Filter]) -> None:
    taken: set[str] = set(TAKEN)
    for found in filters:
        if found.name in taken:
            message = (
                f"lists of `{entity.name}` would have two parameters `{found.name}`"
            )
            advice = "call the field something else, or take its `filter` away"
            context.mistake("doubled-name", message, entity.position, advice)
        taken.add(found.name)


def _sorts(stored: Sequence[Field]) -> Iterator[Sort]:
    created = next(field for field in stored if field.role is Role.CREATED_AT)
    for field in (created, *(field for field in stored if field.sorted)):
        key = field.type.key
        if key is None:
            continue
        name = constant(field.name)
        falls_back = field.optional and key.form is KeyForm.INSTANT
        column = field.columns[0].name
        other = created.name if falls_back else key.lowest_sql
        yield Sort(
            name=field.name,
            json=field.json,
            field=field,
            key=key,
            sql=f"coalesce({column}, {other})" if field.optional else column,
            nullable=field.optional,
            fallback=created.name if falls_back else "",
            members=(name, f"{name}_DESC"),
        )
