"""Values that make conditions hold, found by a solver and looked at before they go."""

import importlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from backwright.design.finding.amounts import amount, edges, is_measured, sample
from backwright.design.finding.evaluation import UnknownForm, evaluate
from backwright.design.finding.saying import Sayer
from backwright.design.types import Unknown
from backwright.kinds.sample import Sample

EFFORT: Final = 2_000_000
"""How long the solver may look, in its own steps: the same on every machine."""

NULL: Final = Sample("None", "None")


@dataclass(frozen=True, slots=True)
class Demand:
    """What must hold, or must not.

    Attributes:
        python: The condition, over `self`.
        known: The attributes that are not to be found, as Python.
        holds: Whether it must hold.
    """

    python: str
    known: Mapping[str, str] = field(default_factory=dict, hash=False)
    holds: bool = True

    def alone(self) -> "Demand":
        """Return the demand without what its condition does not speak of."""
        spoken = set(re.findall(r"\w+", self.python))
        known = {
            path: text
            for path, text in self.known.items()
            if path.partition(".")[0] in spoken
        }
        return replace(self, known=known)


def solver(
    unknowns: Iterable[Unknown], optional: Iterable[str], demands: Iterable[Demand]
) -> "Solver":
    """Return what finds values: one for all who ask the same, as many entities do.

    Args:
        unknowns: What is to be found.
        optional: The attributes that may be null.
        demands: What must hold of them.
    """
    bare = tuple(demand.alone() for demand in demands)
    return _solver(tuple(unknowns), tuple(optional), bare)


@cache
def _solver(
    unknowns: tuple[Unknown, ...],
    optional: tuple[str, ...],
    demands: tuple[Demand, ...],
) -> "Solver":
    return Solver(unknowns, optional, demands)


class Solver:
    """Finds values for unknowns, the plainest that go together.

    Attributes:
        unknowns: What is to be found.
        optional: The attributes that may be null.
    """

    def __init__(
        self,
        unknowns: Sequence[Unknown],
        optional: Collection[str],
        demands: Sequence[Demand],
    ) -> None:
        """Say what is asked for.

        Args:
            unknowns: What is to be found.
            optional: The attributes that may be null.
            demands: What must hold of them.
        """
        self.unknowns, self.optional = unknowns, optional
        self._found: dict[tuple[bool, int], Mapping[str, Sample] | None] = {}
        self._z3 = importlib.import_module("z3")  # slow to load, and seldom needed
        self._say = Sayer(self._z3, unknowns)
        self._solver = self._z3.SolverFor("ALL")
        self._solver.set("rlimit", EFFORT)
        for unknown in unknowns:
            self._solver.add(*self._limits(unknown))
        for demand in demands:
            said = self._say.condition(demand.python, demand.known)
            self._solver.add(said if demand.holds else self._z3.Not(said))
        for name in {_attribute(unknown) for unknown in unknowns} - set(optional):
            self._solver.add(self._z3.Not(self._say.is_null(name)))

    def find(self, *, filled: bool, turn: int = 0) -> Mapping[str, Sample] | None:
        """Return a value of each unknown; None where there are none, or none in time.

        Args:
            filled: Whether what may be null should rather have a value.
            turn: With which of its samples each should begin; others, other values.
        """
        if (filled, turn) not in self._found:
            self._found[filled, turn] = self._search(filled=filled, turn=turn)
        return self._found[filled, turn]

    def _search(self, *, filled: bool, turn: int) -> Mapping[str, Sample] | None:
        depth = self._solver.num_scopes()
        found = None
        if self._may(self._z3.BoolVal(True)):  # noqa: FBT003 (the solver's own)
            for name in dict.fromkeys(map(_attribute, self.unknowns)):
                null = self._say.is_null(name)
                self._may(self._z3.Not(null) if filled else null)
            for unknown in self.unknowns:
                any(map(self._may, self._wishes(unknown, turn)))
            found = self._read()
        self._solver.pop(self._solver.num_scopes() - depth)
        return found

    def _limits(self, unknown: Unknown) -> Iterator[Any]:
        """Yield what is true of every value of an unknown."""
        if not (unknown.scalar and is_measured(unknown.scalar)):
            places = range(len(unknown.samples))
            yield self._z3.Or(
                *(self._say.is_candidate(unknown.path, place) for place in places)
            )
            return
        own, (low, high) = self._say.amount(unknown.path), edges(unknown.scalar)
        yield own >= self._say.exactly(low)
        yield own <= self._say.exactly(high)

    def _wishes(self, unknown: Unknown, turn: int) -> Iterator[Any]:
        """Yield what would be plain, the plainest first."""
        places = list(range(len(unknown.samples)))
        for place in [*places[turn:], *places[:turn]]:
            if is_measured(unknown.scalar):
                where = amount(evaluate(unknown.samples[place].python, {}))
                yield self._say.amount(unknown.path) == self._say.exactly(where)
            else:
                yield self._say.is_candidate(unknown.path, place)

    def _may(self, wish: Any) -> bool:  # noqa: ANN401 (untyped)
        """Keep a wish if all else can still hold; tell whether it was kept."""
        self._solver.push()
        self._solver.add(wish)
        if self._solver.check() == self._z3.sat:
            return True
        self._solver.pop()
        return False

    def _read(self) -> dict[str, Sample]:
        self._solver.check()
        model = self._solver.model()
        return {
            unknown.path: NULL
            if self._is_true(model, self._say.is_null(_attribute(unknown)))
            else self._value(model, unknown)
            for unknown in self.unknowns
        }

    def _is_true(self, model: Any, said: Any) -> bool:  # noqa: ANN401 (untyped)
        return bool(self._z3.is_true(model.eval(said, model_completion=True)))

    def _value(self, model: Any, unknown: Unknown) -> Sample:  # noqa: ANN401 (untyped)
        if unknown.scalar and is_measured(unknown.scalar):
            own = self._say.amount(unknown.path)
            return sample(
                unknown.scalar, model.eval(own, model_completion=True).as_fraction()
            )
        return next(
            candidate
            for place, candidate in enumerate(unknown.samples)
            if self._is_true(model, self._say.is_candidate(unknown.path, place))
        )


def holds(python: str, values: Mapping[str, str]) -> bool:
    """Tell whether a condition holds of values, as far as can be told."""
    try:
        return bool(evaluate(python, values))
    except UnknownForm:
        return True


def _attribute(unknown: Unknown) -> str:
    return unknown.path.partition(".")[0]
