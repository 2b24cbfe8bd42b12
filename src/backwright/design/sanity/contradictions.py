"""Conditions that cannot all hold: no row could be kept, or a field never be filled."""

import importlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from backwright.blueprint import model
from backwright.design.field import Field, Role
from backwright.design.resolve.conditions import Conditions
from backwright.design.resolve.context import Context
from backwright.design.resolve.stated import Stated
from backwright.design.sanity.encoding import Encoder
from backwright.diagnostics import Position
from backwright.expressions.terms import Terms

MILLISECONDS: Final = 100
FEWEST: Final = 2


def note_contradictions(
    context: Context,
    entity: model.Entity,
    stored: Sequence[Field],
    conditions: Conditions,
) -> None:
    """Note conditions of an entity that contradict each other."""
    terms, stated = conditions.terms, conditions.stated
    if not worth_solving(stated):
        return
    z3 = importlib.import_module("z3")  # slow to load, and seldom needed

    problem = Problem(z3, terms, stated)
    core = problem.conflict(())
    if core is None:
        _note_empty(context, entity, stored, problem)
        _note_unborn(context, entity, stored, problem)
        return
    words = " and ".join(f"`{one.words}`" for one in core)
    message = f"nothing can be a `{entity.name}`: {words} contradict each other"
    context.mistake("contradiction", message, core[-1].position)


def worth_solving(stated: Sequence[Stated]) -> bool:
    """Tell whether conditions could contradict each other beyond one field's bounds."""
    spoken: dict[str, int] = {}
    for one in stated:
        for name in one.condition.names:
            spoken[name] = spoken.get(name, 0) + 1
    ruled = any(one.is_rule for one in stated)
    return ruled or max(spoken.values(), default=0) >= FEWEST


class Problem:
    """The conditions of an entity, as a solver knows them."""

    def __init__(self, z3: Any, terms: Terms, stated: Sequence[Stated]) -> None:  # noqa: ANN401 (untyped)
        self._z3 = z3
        self._terms = terms
        self._stated = {f"#{place}": one for place, one in enumerate(stated)}
        self.encoder = Encoder(z3, terms)
        self.names = tuple({name for one in stated for name in one.condition.names})
        self._solver = z3.Solver()
        self._solver.set("timeout", MILLISECONDS)
        for label, one in self._stated.items():
            self._solver.assert_and_track(self.encoder.holds(one.condition.tree), label)
        for name in self.names:
            self._solver.add(self.encoder.range_of(name))
            if not terms[name].optional:
                self._solver.add(z3.Not(self.encoder.is_null(name)))

    def conflict(self, more: Sequence[Any]) -> list[Stated] | None:
        """Return the conditions that cannot hold if more is so; None if they can."""
        self._solver.push()
        for formula in more:
            self._solver.add(formula)
        found = self._solver.check()
        core = None
        if found == self._z3.unsat:
            labels = map(str, self._solver.unsat_core())
            core = [self._stated[label] for label in sorted(labels)]
        self._solver.pop()
        return core or ([] if found == self._z3.unsat else None)

    def filled(self, name: str) -> Any:  # noqa: ANN401 (untyped)
        """Return that a field is not null."""
        return self._z3.Not(self.encoder.is_null(name))


def _note_empty(
    context: Context,
    entity: model.Entity,
    stored: Sequence[Field],
    problem: Problem,
) -> None:
    """Note each optional field that could never have a value."""
    optional = [
        field
        for field in stored
        if field.optional and field.name in _known(problem, stored)
    ]
    if problem.conflict([problem.filled(field.name) for field in optional]) is None:
        return
    for field in optional:
        core = problem.conflict([problem.filled(field.name)])
        if core is not None:
            words = " and ".join(f"`{one.words}`" for one in core)
            message = f"`{entity.name}.{field.asked}` can never have a value: {words}"
            context.mistake("contradiction", message, _place(entity, field, core))


def _note_unborn(
    context: Context,
    entity: model.Entity,
    stored: Sequence[Field],
    problem: Problem,
) -> None:
    """Note where what a new row begins with breaks a condition."""
    said = {str(field.name): field for field in entity.fields}
    begins = list(_beginnings(entity, stored, said, problem))
    core = problem.conflict(begins) if begins else None
    if core:
        words = " and ".join(f"`{one.words}`" for one in core)
        message = f"no new `{entity.name}` could be kept: it begins against {words}"
        advice = "change the condition, or the defaults of the fields that it speaks of"
        context.mistake("contradiction", message, core[-1].position, advice)


def _beginnings(
    entity: model.Entity,
    stored: Sequence[Field],
    said: Mapping[str, Any],
    problem: Problem,
) -> Iterator[Any]:
    encoder = problem.encoder
    for field in stored:
        if field.name not in _known(problem, stored):
            continue
        if field.role is Role.STATUS and entity.lifecycle:
            yield encoder.equals(field.name, str(entity.lifecycle.initial))
        elif field.readonly and field.role is Role.PLAIN:
            default = said[field.asked].default
            value = default.value if default else None
            if value is None and field.optional:
                yield encoder.is_null(field.name)
            elif value is not None and not (field.default and field.default.dynamic):
                yield encoder.equals(field.name, value)


def _known(problem: Problem, stored: Sequence[Field]) -> set[str]:
    asked = {field.asked: field.name for field in stored if field.asked}
    return {asked.get(name, name) for name in problem.names}


def _place(entity: model.Entity, field: Field, core: Sequence[Stated]) -> Position:
    found = [one.position for one in entity.fields if one.name == field.asked]
    return found[0] if found else core[-1].position if core else entity.position
