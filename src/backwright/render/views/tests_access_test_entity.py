"""The access matrix of one entity: every operation by everybody, as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.render.views.tests_bodies import Pairs
from backwright.render.views.tests_grants import callers, may_be_nested, outcome
from backwright.render.views.tests_requests import (
    Request,
    imports_of,
    name_of,
    reachable,
    request_of,
    subject_of,
    subjects_of,
)
from backwright.render.wording.imports import lines

WIDTH: Final = 88
GAP: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the bodies need.
        status: The enum of the state; empty for none.
        matrix: The table, in as many blocks as the width of a line asks for.
        requests: How each operation is asked for.
        subject: How to make the row that is called for.
        subjects: Operations that need it in a certain state, and its values.
        kept: Whether it has to be kept first; the tenant is there already.
        key: What finds it in a path.
        hidden: Methods and paths that must not exist: only the system may take them.
    """

    imports: tuple[str, ...]
    status: str
    matrix: str
    requests: tuple[Request, ...]
    subject: str
    subjects: Pairs
    kept: bool
    key: str
    hidden: Pairs


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    operations = tuple(
        found
        for found in reachable(service, entity, entity.routed)
        if not found.parent or may_be_nested(service, entity, found)
    )
    everybody = tuple(callers(service, entity))
    columns = [
        (
            name_of(found),
            [outcome(service, entity, found, caller) for caller in everybody],
        )
        for found in operations
    ]
    subjects = tuple(subjects_of(entity, operations))
    return View(
        imports=lines(imports_of(entity)),
        status=entity.status.type.domain if entity.status else "",
        matrix="\n\n".join(_blocks([found.label for found in everybody], columns)),
        requests=tuple(request_of(service, entity, found) for found in operations),
        subject=subject_of(entity, subjects),
        subjects=subjects,
        kept=not entity.is_tenant,
        key=f"{entity.names.snake}.{entity.lookup.name}",
        hidden=tuple(_hidden(service, entity)),
    )


def _blocks(
    labels: Sequence[str], columns: Sequence[tuple[str, Sequence[str]]]
) -> Iterator[str]:
    """Yield the table, cut between columns wherever a line would be too long."""
    first = max(map(len, labels))
    block: list[tuple[str, Sequence[str]]] = []
    for column in columns:
        if first + sum(_width(*found) for found in [*block, column]) > WIDTH:
            yield _block(first, labels, block)
            block = []
        block.append(column)
    if block:
        yield _block(first, labels, block)


def _width(name: str, results: Sequence[str]) -> int:
    return GAP + max(len(name), *map(len, results))


def _block(
    first: int, labels: Sequence[str], columns: Sequence[tuple[str, Sequence[str]]]
) -> str:
    lines = [" " * first, *(label.ljust(first) for label in labels)]
    for name, results in columns:
        width = _width(name, results)
        cells = (name, *results)
        lines = [
            line + " " * GAP + cell.ljust(width - GAP)
            for line, cell in zip(lines, cells, strict=True)
        ]
    return "\n".join(line.rstrip() for line in lines)


def _hidden(service: Service, entity: Entity) -> Iterator[tuple[str, str]]:
    for found in entity.operations:
        if not found.routed:
            yield found.method.lower(), f"{service.api.prefix}{found.path}"
