"""What fields bring with them, as lines of import."""

from collections.abc import Iterable

from backwright.design.field import Field
from backwright.kinds.imported import Import
from backwright.render.wording.defaults import value_of


def lines(imports: Iterable[Import], own: str = "") -> tuple[str, ...]:
    """Return each import once, in order, without those of the module itself."""
    return tuple(sorted({found.line for found in imports if found.module != own}))


def of_domain(fields: Iterable[Field]) -> list[Import]:
    """Return what the annotations and defaults of fields need in the domain."""
    return [
        found
        for field in fields
        for found in (*field.type.domain_imports, *_of_default(field))
    ]


def of_requests(fields: Iterable[Field]) -> list[Import]:
    """Return what the annotations of requests need."""
    return [found for field in fields for found in field.type.request_imports]


def of_responses(fields: Iterable[Field]) -> list[Import]:
    """Return what the annotations of responses need."""
    return [found for field in fields for found in field.type.response_imports]


def _of_default(field: Field) -> tuple[Import, ...]:
    if field.default is None:
        return ()
    value = value_of(field)
    choices = value.choices if value else ()
    inside = tuple(Import(choice.module, choice.name) for choice in choices)
    return (*field.default.imports, *inside)


def parsed(line: str) -> Import:
    """Return a line of import as a value."""
    start, _, name = line.partition(" import ")
    return Import(start.removeprefix("from ").removeprefix("import "), name)
