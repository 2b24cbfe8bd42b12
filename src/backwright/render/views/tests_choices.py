"""What each field of an entity can be: its samples, and what its conditions want.

A field's samples are valid for that field alone. Where conditions tie fields together,
or ask for more than a type can say, a solver proposes rows, and their values can be
chosen, too.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.finding.candidates import widened
from backwright.design.finding.solving import NULL, Demand, solver
from backwright.design.types import Unknown
from backwright.kinds.sample import Sample
from backwright.render.views.tests_sampling import samples
from backwright.render.views.tests_solving import Condition, conditions_of

NOW: Final = "datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)"
MOMENTS: Final = frozenset({Role.CREATED_AT, Role.UPDATED_AT})
TURNS: Final = 5

Row = Mapping[str, Sample]


def choices(entity: Entity, field: Field) -> tuple[Sample, ...]:
    """Return valid values of a field, the plainest first."""
    more = (row.get(field.name, NULL) for row in proposals(entity))
    found = (*samples(field), *(sample for sample in more if sample != NULL))
    return tuple(dict.fromkeys(found))


@cache
def conditions(entity: Entity) -> tuple[Condition, ...]:
    """Return what must hold of every row, and is not left to the types."""
    checks = [check for field in entity.stored for check in field.checks]
    return tuple(conditions_of([*checks, *entity.invariants]))


@cache
def proposals(entity: Entity) -> tuple[Row, ...]:
    """Return values that go together, where conditions ask for more than samples."""
    ruled = {check.python for check in entity.invariants}
    tied = [
        one for one in conditions(entity) if len(one.names) > 1 or one.python in ruled
    ]
    return tuple(proposed(entity, tied, {})) if tied else ()


def proposed(
    entity: Entity, tied: Sequence[Condition], known: Mapping[str, str]
) -> Iterator[Row]:
    """Yield values that go together, full rows first.

    Args:
        entity: The entity.
        tied: The conditions that samples may not meet.
        known: The attributes that are not to be chosen, as Python.
    """
    now = {field.name: NOW for field in entity.stored if field.role in MOMENTS}
    names = {name for one in tied for name in one.names} - known.keys() - now.keys()
    fields = [field for field in entity.stored if field.name in names]
    asked = [one for one in conditions(entity) if not names.isdisjoint(one.names)]
    demands = [
        Demand(one.python, {**now, **known, **one.after}) for one in (*tied, *asked)
    ]
    texts = [one.python for one in demands]
    unknowns = [widened(each, texts) for field in fields for each in _unknowns(field)]
    optional = [field.name for field in fields if field.optional]
    found_by = solver(unknowns, optional, demands)
    for filled in (True, False) if optional else (True,):
        for turn in range(TURNS):
            found = found_by.find(filled=filled, turn=turn)
            if found is None:
                return
            yield {field.name: _chosen(field, found) for field in fields}


def _unknowns(field: Field) -> Iterator[Unknown]:
    if field.reference or field.file:
        yield Unknown(field.name, samples(field))
    else:
        yield from field.type.unknowns(field.name)


def _chosen(field: Field, found: Row) -> Sample:
    known = [each.path for each in _unknowns(field)]
    if any(found[path] == NULL for path in known):
        return NULL
    if field.reference or field.file:
        return found[field.name]
    return field.type.sample(field.name, found)
