"""Values that bring an entity into a state, and let it go on from there."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from backwright.design.entity import Entity
from backwright.design.lifecycle import Transition
from backwright.render.views.tests_choices import NOW, conditions, proposed
from backwright.render.views.tests_fitting import candidates_of, plainest, said
from backwright.render.views.tests_sampling import samples
from backwright.render.views.tests_solving import Condition, Puzzle, conditions_of
from backwright.render.views.tests_variety import variety


@cache
def in_state(
    entity: Entity, state: str, step: Transition | None = None
) -> Mapping[str, str] | None:
    """Return what brings the plainest one into a state; None where nothing does.

    Args:
        entity: The entity, which has states.
        state: The state.
        step: A transition that should then be possible.
    """
    if entity.status is None:
        return None
    name = entity.status.name
    plain = plainest(entity)
    begins = {**plain, name: _member(entity, state)}
    candidates = {**candidates_of(entity), **_free(entity)}
    wanted = [*conditions(entity), *_of_step(entity, step)]
    found = Puzzle(begins, candidates, wanted).solve()
    found = found or _proposed(entity, begins, wanted, {name: begins[name]})
    if found is None:
        return None
    changed = {key: value for key, value in found.items() if value != plain[key]}
    return {name: found[name], **changed}


def _free(entity: Entity) -> dict[str, list[str]]:
    """Return values that no other row of a test has, where rows must differ, first."""
    varied = variety(entity)
    return {
        field.name: [
            sample.python
            for sample in (values[0], *values[varied.count :], *values[1:])
        ]
        for field, values in zip(varied.fields, varied.values, strict=True)
    }


def _proposed(
    entity: Entity,
    begins: Mapping[str, str],
    wanted: Sequence[Condition],
    known: Mapping[str, str],
) -> dict[str, str] | None:
    """Return values in which all holds, where only a solver finds some."""
    names = {field.name for field in entity.fields}
    tied = [one for one in wanted if not names.isdisjoint(one.names)]
    rows = ({**begins, **said(row, names)} for row in proposed(entity, tied, known))
    return next((row for row in rows if all(one.holds(row) for one in wanted)), None)


def _of_step(entity: Entity, step: Transition | None) -> Iterator[Condition]:
    """Yield what must hold before a step, and what must hold after it."""
    if step is None or entity.status is None:
        return
    if step.guard:
        yield from conditions_of([step.guard])
    taken = {name: samples(entity.field(name))[0].python for name in step.takes}
    sets = {one.field: NOW for one in step.sets if one.python == "at"}
    others = {one.field: one.python for one in step.sets if one.python != "at"}
    state = {entity.status.name: _member(entity, step.target)}
    after = {**taken, **others, **sets, **state}
    for one in conditions(entity):
        yield Condition(one.python, one.names, after)


def _member(entity: Entity, state: str) -> str:
    """Return a state as a member of its enum, in Python."""
    return next(
        f"{choice.name}.{member.name}"
        for choice in entity.choices
        for member in choice.members
        if entity.status
        and choice.name == entity.status.type.domain
        and member.value == state
    )
