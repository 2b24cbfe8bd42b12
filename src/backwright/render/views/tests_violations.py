"""Values that break exactly one condition of an entity or a value, found by trying."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from backwright.design.check import Check
from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.value import Value
from backwright.kinds.sample import Sample
from backwright.render.views.tests_evaluation import UnknownForm, evaluate
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
    values: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried: plain values, others to put in their place, and conditions."""

    plain: Mapping[str, str]
    candidates: Mapping[str, Sequence[str]]
    checks: Sequence[Check]

    def broken(self) -> Iterator[Broken]:
        """Yield each condition that values could be found for."""
        for check in self.checks:
            values = self._breaking(check)
            if values:
                text = ", ".join(f"{name}={value}" for name, value in values.items())
                yield Broken(quoted(check.name), check.json or check.field, text)

    def _breaking(self, check: Check) -> dict[str, str]:
        names = [name for name in check.fields if name in self.candidates]
        tried = product(*(self.candidates[name] for name in names))
        others = [other for other in self.checks if other is not check]
        for found in islice(tried, TRIES):
            values = dict(zip(names, found, strict=True))
            everything = {**self.plain, **values}
            if not holds(check, everything) and all(
                holds(other, everything) for other in others
            ):
                return values
        return {}


def of_entity(entity: Entity) -> Trial:
    """Return what is tried on an entity."""
    checks = [check for field in entity.stored for check in field.checks]
    return Trial(
        plain=plainest(entity),
        candidates={field.name: tuple(_candidates(field)) for field in entity.fields},
        checks=(*checks, *entity.invariants),
    )


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
        plain={field.name: _plain(field) for field in value.fields},
        candidates={field.name: tuple(_candidates(field)) for field in value.fields},
        checks=(*checks, *value.checks),
    )


def holds(check: Check, values: Mapping[str, str]) -> bool:
    """Tell whether a condition holds of values, as far as can be told."""
    try:
        return bool(evaluate(check.python or "True", values))
    except UnknownForm:
        return True


def _plain(field: Field) -> str:
    if field.optional:
        return "None"
    if field.default and not field.default.dynamic:
        return field.default.python
    return samples(field)[0].python


def _candidates(field: Field) -> Iterator[str]:
    yield from _python(samples(field))
    yield from _more(field.type.domain)
    if field.optional:
        yield "None"


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
