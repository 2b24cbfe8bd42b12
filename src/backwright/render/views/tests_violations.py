"""Values that break exactly one condition of an entity, found by trying."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from backwright.design.check import Check
from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.render.views.tests_evaluation import UnknownForm, evaluate
from backwright.render.views.tests_sampling import samples
from backwright.render.wording.docstrings import quoted

TRIES: Final = 4096
NUMBERS: Final = (-1, 0, 1, 2, 999_999)
LENGTHS: Final = (0, 1, 2, 10, 100, 1000, 100_000)


@dataclass(frozen=True, slots=True)
class Broken:
    """A condition as Python's text, the field that a violation names, and values that violate it."""

    name: str
    field: str
    values: str


def broken(entity: Entity) -> Iterator[Broken]:
    """Yield each condition that values could be found for."""
    checks = tuple(_checks(entity))
    plain = dict(_plain(entity))
    for check in checks:
        values = _breaking(entity, check, checks, plain)
        if values:
            text = ", ".join(f"{name}={value}" for name, value in values.items())
            yield Broken(quoted(check.source), check.field, text)


def holds(check: Check, values: Mapping[str, str]) -> bool:
    """Tell whether a condition holds of values, as far as can be told."""
    try:
        return bool(evaluate(check.python or "True", values))
    except UnknownForm:
        return True


def _checks(entity: Entity) -> Iterator[Check]:
    for field in entity.stored:
        yield from field.checks
    yield from entity.invariants


def _plain(entity: Entity) -> Iterator[tuple[str, str]]:
    for field in entity.fields:
        if field.optional:
            yield field.name, "None"
        elif field.default and not field.default.dynamic:
            yield field.name, field.default.python
        else:
            yield field.name, samples(field)[0].python


def _breaking(
    entity: Entity,
    check: Check,
    checks: tuple[Check, ...],
    plain: Mapping[str, str],
) -> dict[str, str]:
    names = [name for name in check.fields if name in plain]
    fields = [entity.field(name) for name in names]
    for found in islice(product(*map(_candidates, fields)), TRIES):
        values = dict(zip(names, found, strict=True))
        everything = {**plain, **values}
        others = (other for other in checks if other is not check)
        if not holds(check, everything) and all(
            holds(other, everything) for other in others
        ):
            return values
    return {}


def _candidates(field: Field) -> Iterator[str]:
    yield from (sample.python for sample in samples(field))
    match field.type.domain:
        case "int":
            yield from map(str, NUMBERS)
        case "float":
            yield from (f"{number}.0" for number in NUMBERS)
        case "Decimal":
            yield from (f"Decimal({number})" for number in NUMBERS)
        case "str":
            yield from (f'"x" * {length}' for length in LENGTHS)
    if field.optional:
        yield "None"
