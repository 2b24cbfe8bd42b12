"""From an entity's row to the entity and back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording.columns import from_cells, local, read, to_cell
from backwright.render.wording.docstrings import article
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.links import row_types, row_values
from backwright.render.wording.packing import KEPT, Packed, pack

MOST_UNPACKED: Final = 24
FEW: Final = 18


@dataclass(frozen=True, slots=True)
class View:
    """What the template says."""

    noun: str
    imports: tuple[str, ...]
    row_types: tuple[str, ...]
    unpacking: str
    values: Packed
    cells: Packed


def view(service: Service, entity: Entity) -> View:
    """Return how an entity and its row become each other."""
    del service
    types = [column.python for _, column in read(entity)] + row_types(entity)
    return View(
        noun=article(entity.names.words),
        imports=lines(_imports(entity)),
        row_types=tuple(f"{kind}," for kind in types),
        unpacking="".join(f"{line}\n" for line in _unpacking(entity)),
        values=pack(_values(entity), 8, FEW),
        cells=pack(_cells(entity), 8, FEW),
    )


def _imports(entity: Entity) -> Iterator[Import]:
    yield from of_domain(entity.stored)
    for _, column in read(entity):
        yield from column.cell.python_imports
    for link in entity.links:
        module = "app.domain.value_objects.identifiers"
        yield Import(module, f"{link.target.names.pascal}Id")


def _names(entity: Entity) -> list[str]:
    """Return what stands for each cell: a variable, or a place in a long row."""
    columns = [column.name for _, column in read(entity)]
    columns += [link.field for link in entity.links]
    if len(columns) > MOST_UNPACKED:
        return [f"row[{place}]" for place in range(len(columns))]
    return [local(name) for name in columns]


def _unpacking(entity: Entity) -> Iterator[str]:
    names = _names(entity)
    if len(names) > MOST_UNPACKED:
        return
    packed = pack(names, 8, few=0)
    yield "    ("
    yield from (f"        {line}" for line in packed.lines)
    yield f"    ) = row{KEPT}"


def _values(entity: Entity) -> Iterator[str]:
    names = iter(_names(entity))
    for field in entity.stored:
        if field.role is not Role.DELETED_AT:
            cells = tuple(next(names) for _ in field.columns)
            yield f"{field.name}={from_cells(field, cells)}"
    yield from row_values(entity, names)


def _cells(entity: Entity) -> Iterator[str]:
    for field in entity.stored:
        for column in field.columns:
            value = to_cell(field, column, f"{entity.names.snake}.{field.name}")
            yield f'"{column.name}": {value}'
