"""Draws a blueprint, what it becomes, and the rows that are there then."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from hypothesis import assume
from hypothesis import strategies as st

from tests.emitted.migrating.changes import CHANGES, Changing
from tests.emitted.migrating.columns import CASTS, HELD
from tests.emitted.migrating.designs import NEW, Blueprint, Entity, Field
from tests.emitted.migrating.drawing import blueprints


@dataclass(frozen=True)
class Pair:
    """A blueprint, what it becomes, and the rows that are there then."""

    before: Blueprint
    after: Blueprint
    rows: Mapping[int, tuple[Mapping[int, object], ...]]

    @property
    def said(self) -> dict[str, str]:
        """What has to be said of rows that exist."""
        old = {each.key: each for each in self.before.entities}
        found = {
            f"{each.table}.created_by": "email:ana@x.org"
            for each in self.after.entities
            if each.key in old and each.created_by and not old[each.key].created_by
        }
        found |= {
            f"{each.table}.{ref.column}": str(UUID(int=1000 * (ref.target + 1)))
            for each in self.after.entities
            for ref in each.references
            if each.key in old and ref.key >= NEW and ref.needs_row
        }
        gained = self.after.tenancy and not self.before.tenancy
        return found | ({"tenant_id": "name:Acme"} if gained else {})


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Draw a pair of blueprints, and rows that can make the move."""
    before = draw(blueprints())
    listed = (each for entity in before.entities for each in entity.fields)
    changing = Changing(draw, before, frozenset(each.name for each in listed))
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=5)):
        change(changing)
    after = changing.blueprint
    later = {each.key: each for entity in after.entities for each in entity.fields}
    rows: dict[int, tuple[Mapping[int, object], ...]] = {}
    for entity in before.entities:
        needed = [each for each in entity.references if each.needs_row]
        possible = all(rows[each.target] for each in needed)
        rows[entity.key] = draw(_rows(entity, later, 3 if possible else 0))
    assume(not _loses_way_back(before, after, rows))
    return Pair(before, _possible(after, rows), rows)


def _loses_way_back(
    before: Blueprint,
    after: Blueprint,
    rows: Mapping[int, tuple[Mapping[int, object], ...]],
) -> bool:
    """Tell whether rows would have to refer to rows that are gone for good.

    The way back then stops and says so.
    """
    left = {each.key: each for each in after.entities}
    return any(
        ref.needs_row and ref.target not in left
        for entity in before.entities
        if entity.key in left and rows[entity.key]
        for ref in entity.references
    )


def _possible(
    after: Blueprint, rows: Mapping[int, tuple[Mapping[int, object], ...]]
) -> Blueprint:
    """Return a blueprint whose new references are required only where rows can be."""
    entities = (
        replace(
            entity,
            references=tuple(
                replace(ref, optional=True)
                if ref.key >= NEW and not rows.get(ref.target)
                else ref
                for ref in entity.references
            ),
        )
        for entity in after.entities
    )
    return replace(after, entities=tuple(entities))


@st.composite
def _rows(
    draw: st.DrawFn, entity: Entity, later: Mapping[int, Field], most: int
) -> tuple[Mapping[int, object], ...]:
    count = draw(st.integers(0, most))
    held = {
        each.key: draw(_held(each, later.get(each.key, each), count))
        for each in entity.fields
    }
    return tuple(
        {key: values[row] for key, values in held.items()} for row in range(count)
    )


def _held(old: Field, new: Field, count: int) -> st.SearchStrategy[list[object]]:
    if old.words:
        values: st.SearchStrategy[object] = st.sampled_from(
            [word for word, _ in old.words]
        )
    else:
        values = (
            CASTS[old.kind, new.kind][0] if old.kind != new.kind else HELD[old.kind]
        )
    if "unique" in old.flags | new.flags:
        return st.lists(values, min_size=count, max_size=count, unique_by=repr)
    values = st.none() | values if old.optional else values
    return st.lists(values, min_size=count, max_size=count)
