"""Values of one entity that go together: the least that it needs, and the most.

Samples of a field are valid for that field alone; what ties fields together is seen to
here, so that no test begins with an entity that cannot be.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.finding.solving import NULL
from backwright.kinds.sample import Sample
from backwright.render.views.tests_choices import (
    MOMENTS,
    NOW,
    choices,
    conditions,
    proposals,
)
from backwright.render.views.tests_sampling import samples
from backwright.render.views.tests_solving import Puzzle


@cache
def least(entity: Entity) -> Mapping[str, Sample]:
    """Return what must be said to create one, by attribute."""
    given = {field.name: field for field in entity.creatable}
    candidates = {name: candidates_of(entity)[name] for name in given}
    begins = _beginning(entity)
    found = _solved(entity, begins, candidates) or begins
    return {
        name: _sample(entity, field, found[name])
        for name, field in given.items()
        if field.required or found[name] != resting(field).python
    }


@cache
def most(entity: Entity, *, readonly: bool = False) -> Mapping[str, Sample]:
    """Return all that can be said of one, by attribute.

    Args:
        entity: The entity.
        readonly: Whether to say what no request can say, too.
    """
    fields = entity.fields if readonly else entity.creatable
    first = {field.name: samples(field)[0].python for field in fields}
    full = {field.name: _python(choices(entity, field)) for field in fields}
    some = {field.name: [*full[field.name], resting(field).python] for field in fields}
    begins = {**_beginning(entity), **first}
    found = _solved(entity, begins, full) or _solved(entity, begins, some) or begins
    return {
        field.name: _sample(entity, field, found[field.name])
        for field in fields
        if found[field.name] != NULL.python
    }


@cache
def usable(entity: Entity, field: Field) -> tuple[Sample, ...]:
    """Return the values that a field of the plainest one can have instead."""
    values = plainest(entity)
    found = choices(entity, field)
    chosen = least(entity).get(field.name)
    if chosen:
        found = (chosen, *(sample for sample in found if sample != chosen))
    return tuple(
        sample
        for sample in found
        if _holds(entity, field, {**values, field.name: sample.python})
    )


def may_be_empty(entity: Entity, field: Field) -> bool:
    """Tell whether a field of the plainest one can be emptied."""
    values = {**plainest(entity), field.name: NULL.python}
    return field.optional and _holds(entity, field, values)


def _holds(entity: Entity, field: Field, values: Mapping[str, str]) -> bool:
    told = (one for one in conditions(entity) if field.name in one.names)
    return all(one.holds(values) for one in told)


@cache
def plainest(entity: Entity) -> Mapping[str, str]:
    """Return every value of the plainest one, as Python."""
    given = {name: sample.python for name, sample in least(entity).items()}
    return {**_beginning(entity), **given}


def _solved(
    entity: Entity, begins: Mapping[str, str], candidates: Mapping[str, Sequence[str]]
) -> Mapping[str, str] | None:
    """Return the values with few of them replaced; None where none were found."""
    wanted = conditions(entity)
    if found := Puzzle(begins, candidates, wanted).solve():
        return found
    rows = ({**begins, **said(row, candidates)} for row in proposals(entity))
    return next((row for row in rows if all(one.holds(row) for one in wanted)), None)


def said(row: Mapping[str, Sample], names: Collection[str]) -> dict[str, str]:
    """Return the values of some attributes, as Python."""
    return {name: sample.python for name, sample in row.items() if name in names}


@cache
def _beginning(entity: Entity) -> Mapping[str, str]:
    """Return the values of one of which nothing but the required was said."""
    found = {field.name: resting(field).python for field in entity.stored}
    return {
        **found,
        **{field.name: NOW for field in entity.stored if field.role in MOMENTS},
    }


def resting(field: Field) -> Sample:
    """Return what a field holds when nothing was said of it."""
    if field.default and not field.default.dynamic:
        return Sample(field.default.python, repr(json.loads(field.default.json)))
    if field.optional:
        return NULL
    return samples(field)[0]


@cache
def candidates_of(entity: Entity) -> Mapping[str, Sequence[str]]:
    """Return what each field can be, as Python, what it rests at first."""
    return {
        field.name: [resting(field).python, *_python(choices(entity, field))]
        for field in entity.fields
    }


def _python(found: Sequence[Sample]) -> list[str]:
    return [sample.python for sample in found]


def _sample(entity: Entity, field: Field, python: str) -> Sample:
    known = [*choices(entity, field), resting(field)]
    return next(sample for sample in known if sample.python == python)
