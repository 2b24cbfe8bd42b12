"""What a value object takes and refuses."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backwright.design.finding.rows import row
from backwright.design.service import Service
from backwright.design.value import Value
from backwright.kinds.imported import Import
from backwright.render.views.tests_sampling import sample_imports
from backwright.render.views.tests_violations import WRAPPED, Broken, of_value
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        words: The words of an enum, as a list in Python; empty for others.
        first: The arguments of a valid one.
        second: The arguments of another.
        broken: Arguments that break a condition.
    """

    imports: tuple[str, ...]
    words: str
    first: str
    second: str
    broken: tuple[Broken, ...]


def view(service: Service, value: Value) -> View:
    """Return what the template needs."""
    del service
    return View(
        imports=lines(_imports(value)),
        words=repr(list(value.choice.values)) if value.choice else "",
        first="" if value.choice else _arguments(value, 0),
        second="" if value.choice else _arguments(value, 1),
        broken=tuple(_broken(value)),
    )


def _imports(value: Value) -> Iterator[Import]:
    for field in value.fields:
        yield from sample_imports(field)
    if value.scalar:
        yield from value.scalar.domain_imports


def _arguments(value: Value, turn: int) -> str:
    if value.scalar:
        found = value.scalar.samples
        return f"{WRAPPED}={found[turn % len(found)].python}"
    pairs = row(value, turn).items()
    return ", ".join(f"{name}={sample.python}" for name, sample in pairs)


def _broken(value: Value) -> Iterator[Broken]:
    """Yield whole sets of arguments, so that only what is meant is wrong."""
    if value.choice:
        return
    trial = of_value(value)
    for found in trial.broken():
        yield replace(found, values={**trial.plain, **found.values})
