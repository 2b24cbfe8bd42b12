"""Values that break exactly one condition of an entity or a value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import Final

from backwright.design.check import Check
from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.finding import solving
from backwright.design.finding.candidates import widened
from backwright.design.finding.rows import row
from backwright.design.finding.solving import NULL, Demand, solver
from backwright.design.value import Value
from backwright.kinds.sample import Sample
from backwright.render.views.tests_choices import choices
from backwright.render.views.tests_fitting import plainest
from backwright.render.views.tests_sampling import samples
from backwright.render.wording.docstrings import quoted

TRIES: Final = 4096
NUMBERS: Final = (-1, 0, 1, 2, 999_999)
LENGTHS: Final = (0, 1, 2, 10, 100, 1000, 100_000)
WRAPPED: Final = "value"


@dataclass(frozen=True, slots=True)
class Broken:
    """A condition as Python's text, the field that a violation names, and values."""

    name: str
    field: str
    values: Mapping[str, str]

    @property
    def arguments(self) -> str:
        """The values as arguments by name."""
        return ", ".join(f"{name}={value}" for name, value in self.values.items())


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried: plain values, others to put in their place, and conditions.

    Attributes:
        plain: Each attribute's value, as Python.
        candidates: Other values of those that may change.
        checks: What must hold.
        fields: The fields that may change; a solver may look for values of them.
    """

    plain: Mapping[str, str]
    candidates: Mapping[str, Sequence[str]]
    checks: Sequence[Check]
    fields: Sequence[Field] = ()

    def broken(self) -> Iterator[Broken]:
        """Yield each condition that values could be found for."""
        for check in self.checks:
            own = frozenset(check.fields)
            values = self._tried(check) or self._solved(check, own)
            if values := values or self._solved(check, self._tied(own)):
                yield Broken(quoted(check.name), check.json or check.field, values)

    def _tried(self, check: Check) -> Mapping[str, str]:
        names = [name for name in check.fields if name in self.candidates]
        tried = product(*(self.candidates[name] for name in names))
        for found in islice(tried, TRIES):
            values = dict(zip(names, found, strict=True))
            if self._is_alone(check, {**self.plain, **values}):
                return values
        return {}

    def _tied(self, names: frozenset[str]) -> frozenset[str]:
        """Return the fields that conditions tie to some, and those to others."""
        about = (one.fields for one in self.checks if not names.isdisjoint(one.fields))
        wider = names.union(*about)
        return names if wider == names else self._tied(wider)

    def _solved(self, check: Check, among: frozenset[str]) -> Mapping[str, str]:
        fields = [field for field in self.fields if field.name in among]
        fields = [field for field in fields if not (field.reference or field.file)]
        if not fields or check.python is None:
            return {}
        names = {field.name for field in fields}
        known = {name: text for name, text in self.plain.items() if name not in names}
        asked = [one for one in self.checks if not names.isdisjoint(one.fields)]
        demands = [
            Demand(one.python, known, holds=one is not check)
            for one in asked
            if one.python
        ]
        texts = [one.python for one in demands]
        unknowns = [each for one in fields for each in one.type.unknowns(one.name)]
        optional = [field.name for field in fields if field.optional]
        asked_for = [widened(each, texts) for each in unknowns]
        found = solver(asked_for, optional, demands).find(filled=True) or {}
        values = {field.name: _python_of(field, found) for field in fields if found}
        return values if self._is_alone(check, {**self.plain, **values}) else {}

    def _is_alone(self, check: Check, values: Mapping[str, str]) -> bool:
        """Tell whether a condition is broken and no other is."""
        others = (other for other in self.checks if other is not check)
        return not holds(check, values) and all(
            holds(other, values) for other in others
        )


def of_entity(entity: Entity) -> Trial:
    """Return what is tried on an entity."""
    checks = [check for field in entity.stored for check in field.checks]
    return Trial(
        plain=plainest(entity),
        candidates={
            field.name: tuple(_candidates(field, choices(entity, field)))
            for field in entity.fields
        },
        checks=(*checks, *entity.invariants),
        fields=entity.fields,
    )


@cache
def broken_of(entity: Entity) -> tuple[Broken, ...]:
    """Return each condition of an entity that values could be found for."""
    return tuple(of_entity(entity).broken())


def of_value(value: Value) -> Trial:
    """Return what is tried on a value object."""
    if value.scalar:
        found = value.scalar.samples
        more = _more(value.scalar.domain)
        return Trial(
            plain={WRAPPED: found[0].python},
            candidates={WRAPPED: (*_python(found), *more)},
            checks=value.checks,
        )
    checks = [check for field in value.fields for check in field.checks]
    return Trial(
        plain={name: sample.python for name, sample in row(value, 0).items()},
        candidates={
            field.name: tuple(_candidates(field, samples(field)))
            for field in value.fields
        },
        checks=(*checks, *value.checks),
        fields=value.fields,
    )


def holds(check: Check, values: Mapping[str, str]) -> bool:
    """Tell whether a condition holds of values, as far as can be told."""
    return solving.holds(check.python or "True", values)


def _python_of(field: Field, found: Mapping[str, Sample]) -> str:
    paths = [unknown.path for unknown in field.type.unknowns(field.name)]
    if any(found[path] == NULL for path in paths):
        return NULL.python
    return field.type.sample(field.name, found).python


def _candidates(field: Field, found: Sequence[Sample]) -> Iterator[str]:
    yield from _python(found)
    yield from _more(field.type.domain)
    if field.optional:
        yield NULL.python


def _python(found: Sequence[Sample]) -> Iterator[str]:
    return (sample.python for sample in found)


def _more(domain: str) -> Iterator[str]:
    match domain:
        case "int":
            yield from map(str, NUMBERS)
        case "float":
            yield from (f"{number}.0" for number in NUMBERS)
        case "Decimal":
            yield from (f"Decimal({number})" for number in NUMBERS)
        case "str":
            yield from (f'"x" * {length}' for length in LENGTHS)
