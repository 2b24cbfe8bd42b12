"""How a value object of several fields looks over HTTP; the others have no schema."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.service import Service
from backwright.design.value import Value
from backwright.kinds.imported import Import
from backwright.render.wording.imports import (
    lines,
    of_domain,
    of_requests,
    of_responses,
)
from backwright.render.wording.requests import (
    created,
    definition,
    shown,
    value_shown,
)


@dataclass(frozen=True, slots=True)
class View:
    """What the template says."""

    imports: tuple[str, ...]
    sections: tuple[str, ...]
    aliases: tuple[str, ...]
    asked: tuple[str, ...]
    made: tuple[str, ...]
    reads: tuple[str, ...]
    shown: tuple[str, ...]


def view(service: Service, value: Value) -> View:
    """Return how a value object looks over HTTP."""
    del service
    return View(
        imports=lines(_imports(value)),
        sections=("_parts/value/schemas.py.jinja",) if value.composite else (),
        aliases=tuple(map(definition, value.fields)),
        asked=tuple(map(created, value.fields)),
        made=tuple(f"{field.name}=self.{field.name}" for field in value.fields),
        reads=tuple(map(shown, value.fields)),
        shown=tuple(value_shown(field, "value") for field in value.fields),
    )


def _imports(value: Value) -> Iterator[Import]:
    yield from of_requests(value.fields)
    yield from of_responses(value.fields)
    yield from of_domain(value.fields)
