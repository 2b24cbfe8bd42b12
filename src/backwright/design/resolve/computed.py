"""Fields of a response that are not stored."""

from collections.abc import Sequence

from backwright.blueprint import model as asked
from backwright.design.computed import Computed
from backwright.design.field import Field
from backwright.design.reference import Link
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import Maker
from backwright.naming import Names


def computed_of(
    context: Context,
    entity: asked.Entity,
    maker: Maker,
    links: Sequence[Link],
    owners: dict[str, str],
) -> tuple[Computed, ...]:
    """Return an entity's computed fields.

    Args:
        context: The service.
        entity: What was asked.
        maker: Makes fields.
        links: The entity's many-to-many relations.
        owners: The attribute that holds whose it is, by entity; empty for none.
    """

    def make(computed: asked.Computed) -> Computed:
        field = maker(computed.field)
        if computed.over is None:
            return Computed(field=field)
        return _over(context, entity, computed, field, links, owners)

    return context.each(entity.computed, make)


def _over(
    context: Context,
    entity: asked.Entity,
    computed: asked.Computed,
    field: Field,
    links: Sequence[Link],
    owners: dict[str, str],
) -> Computed:
    relation = str(computed.over)
    for link in links:
        if link.name == relation:
            return Computed(
                field=field,
                entity=link.target.names,
                link=link.field,
                count=computed.count,
                mine=computed.mine,
                owner=_owner(context, computed, link.target.names, owners),
            )
    names, through = _referrer(context, entity, computed)
    return Computed(
        field=field,
        entity=names,
        through=through,
        count=computed.count,
        mine=computed.mine,
        owner=_owner(context, computed, names, owners),
    )


def _referrer(
    context: Context, entity: asked.Entity, computed: asked.Computed
) -> tuple[Names, str]:
    ways: dict[str, tuple[Names, str]] = {}
    for other in context.service.entities:
        names = context.names[str(other.name)]
        for field in other.fields:
            if field.type.name == entity.name and not field.type.many:
                ways.setdefault(names.plural_snake, (names, f"{field.name}_id"))
                ways.setdefault(names.pascal, (names, f"{field.name}_id"))
    if computed.over is None or str(computed.over) not in ways:
        word = computed.over or computed.field.name
        raise context.unknown("unknown-relation", "no relation is called", word, ways)
    return ways[str(computed.over)]


def _owner(
    context: Context, computed: asked.Computed, names: Names, owners: dict[str, str]
) -> str:
    owner = owners.get(names.pascal, "")
    if computed.mine and not owner:
        message = f"`{names.pascal}` has no owner, so nothing of it is `mine`"
        advice = f"say `owner: created_by` of `{names.pascal}`"
        raise context.mistake("no-owner", message, computed.position, advice)
    return owner if computed.mine else ""
