"""What a response shows, and what finds one."""

from collections.abc import Sequence

from backwright.blueprint.model import Entity
from backwright.blueprint.source import Text
from backwright.design.field import Field, Role, Uniqueness
from backwright.design.resolve.basis import Basis
from backwright.design.resolve.context import Context
from backwright.design.resolve.tables import find


def shown_names(basis: Basis, lookup: Field) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the JSON names that a list shows, and those that are shown alone."""
    stored, links, computed = basis.stored, basis.links, basis.computed
    names = {
        **{field.asked or field.name: field.json for field in stored if field.visible},
        **{link.name: link.json for link in links if not link.private},
        **{found.field.asked: found.field.json for found in computed},
    }
    every = tuple(names.values())
    api = basis.entity.api
    if api is None:
        return every, every
    names |= {field.name: field.json for field in stored if field.visible}
    summary, detail = (
        _chosen(basis.context, names, lookup, some) for some in (api.list, api.detail)
    )
    return summary or every, detail or every


def _chosen(
    context: Context,
    names: dict[str, str],
    lookup: Field,
    wanted: Sequence[Text] | None,
) -> tuple[str, ...]:
    key = lookup.asked or lookup.name
    if wanted and key not in wanted:
        message = f"`{key}` is not shown, so nobody can ask for what they see"
        context.mistake("key-not-shown", message, wanted[0].position, f"add `{key}`")
    found = []
    for word in wanted or ():
        if word in names:
            found.append(names[str(word)])
        else:
            context.unknown("unknown-field", "nothing that is shown is", word, names)
    return tuple(found)


def singular_of(entity: Entity) -> str:
    """Return the route of the caller's own row; empty where it may be one of many."""
    asked = entity.api.singular if entity.api else None
    alone = any(
        entity.owner and each.fields == (entity.owner,) for each in entity.unique
    )
    return str(asked) if asked and alone else ""


def lookup_of(context: Context, entity: Entity, stored: Sequence[Field]) -> Field:
    """Return the field that finds an entity in place of its id, or its id."""
    own_id = next(field for field in stored if field.role is Role.ID)
    by = entity.api.by if entity.api else None
    if by is None:
        return own_id
    field = find(stored, by)
    if field is None:
        known = [field.asked for field in stored if field.unique is not Uniqueness.NONE]
        context.unknown("unknown-field", "no unique field is called", by, known)
        return own_id
    if field.unique is Uniqueness.NONE or field.optional or len(field.columns) != 1:
        message = f"`{by}` does not find one: it must be unique and required"
        advice = f"write `unique` behind `{by}`"
        context.mistake("not-unique", message, by.position, advice)
    return field
