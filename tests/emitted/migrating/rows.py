"""The rows of a pair of designs, before and as they have to be after."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tests.emitted.migrating.columns import CASTS, comparable, packed
from tests.emitted.migrating.designs import Entity, Field, Reference
from tests.emitted.migrating.pairs import Pair

AT = packed(datetime(2026, 1, 1, tzinfo=UTC))
SHOP, ANA = (packed(UUID(int=number)) for number in (7, 8))
STAMPS = {"created_at": AT, "updated_at": AT, "version": 1}
Row = dict[str, Any]
Rows = dict[str, list[Row]]


def before(pair: Pair) -> Rows:
    """Return the rows as the models before have them."""
    tenant = {"tenant_id": SHOP} if pair.before.tenancy else {}
    user = {
        "email": "ana@x.org",
        "password_hash": "x",
        "roles": ["json", []],
        "active": True,
    }
    found: Rows = {
        "shops": [{"id": SHOP, "name": "Acme", **STAMPS}],
        "users": [{"id": ANA, **user, **tenant, **STAMPS}],
    }
    for entity in pair.before.entities:
        own = {"created_by": ANA} if entity.created_by else {}
        found[entity.table] = [
            {"id": identity(entity.key, row), **tenant, **own, **STAMPS}
            | {each.name: _said(each, values[each.key]) for each in entity.fields}
            | {
                each.column: first(pair, each)
                for each in entity.references
                if not each.many
            }
            for row, values in enumerate(pair.rows[entity.key])
        ]
        for each in entity.references:
            if each.many and pair.rows[each.target] and pair.rows[entity.key]:
                ends = _ends(pair, entity, each)
                found[f"{entity.name.lower()}_{each.name}"] = [ends | tenant]
    return found


def after(pair: Pair) -> Rows:
    """Return what the rows of tables that stay have to hold afterwards."""
    old = {each.key: each for each in pair.before.entities}
    tenant = {"tenant_id": SHOP} if pair.after.tenancy else {}
    return {
        entity.table: [
            {"id": identity(entity.key, row), **tenant, **STAMPS}
            | ({"created_by": ANA} if entity.created_by else {})
            | dict(_values(pair, old[entity.key], entity, row))
            for row in range(len(pair.rows[entity.key]))
        ]
        for entity in pair.after.entities
        if entity.key in old
    }


def links_after(pair: Pair) -> Rows:
    """Return the pairs that have to be there afterwards."""
    old = {each.key: each for each in pair.before.entities}
    return {
        f"{entity.name.lower()}_{each.name}": [{}]
        for entity in pair.after.entities
        for each in entity.references
        if each.many
        and entity.key in old
        and each.key in {ref.key for ref in old[entity.key].references}
        and pair.rows[each.target]
        and pair.rows[entity.key]
    }


def _values(
    pair: Pair, old: Entity, new: Entity, row: int
) -> Iterator[tuple[str, object]]:
    was = {each.key: each for each in old.fields}
    for each in new.fields:
        former = was.get(each.key)
        value = pair.rows[new.key][row][each.key] if former else None
        yield each.name, each.given if value is None else _moved(former, each, value)
    known = {each.key for each in old.references}
    for ref in new.references:
        if not ref.many:
            given = ref.key in known or ref.needs_row
            yield ref.column, first(pair, ref) if given else None


def _moved(old: Field | None, new: Field, value: object) -> object:
    if old and old.kind != new.kind:
        return packed(CASTS[old.kind, new.kind][1](value))
    renamed = {was: word for word, was in new.words if was}
    return _said(new, renamed.get(str(value), value) if new.words else value)


def _said(each: Field, value: object) -> object:
    return ["word", value] if each.words and value is not None else packed(value)


def first(pair: Pair, ref: Reference) -> object:
    """Return the id of the first row of what is referred to."""
    return identity(ref.target, 0) if pair.rows.get(ref.target) else None


def identity(key: int, row: int) -> object:
    """Return the id of a row."""
    return packed(UUID(int=1000 * (key + 1) + row))


def _ends(pair: Pair, entity: Entity, each: Reference) -> Row:
    target = next(one for one in pair.before.entities if one.key == each.target)
    near = {f"{entity.name.lower()}_id": identity(entity.key, 0)}
    return near | {f"{target.name.lower()}_id": identity(target.key, 0)}


def compared(rows: list[Row]) -> list[Row]:
    """Return rows so that equal ones are equal, in one order."""
    said = ({name: comparable(value) for name, value in row.items()} for row in rows)
    return sorted(said, key=lambda row: str(row.get("id")))
