"""How an entity is kept: its model."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Column, Field, Role
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording.columns import attribute
from backwright.render.wording.docstrings import docstring
from backwright.render.wording.imports import lines
from backwright.render.wording.links import Pair, pairs
from backwright.render.wording.tables import (
    checks,
    choice_name,
    columns_of,
    fixed,
    foreign_key,
    index_parts,
    unique,
    unique_index,
)

COUNTED: Final = 'BigInteger().with_variant(Integer(), "sqlite")'
PARTS: Final = "_parts/model/{}.py.jinja"


@dataclass(frozen=True, slots=True)
class View:
    """What the template and its parts say."""

    imports: tuple[str, ...]
    sections: tuple[str, ...]
    links: tuple[str, ...]
    pairs: tuple[Pair, ...]
    docstring: str
    where: str
    arguments: tuple[str, ...]
    columns: tuple[str, ...]


def view(service: Service, entity: Entity) -> View:
    """Return how an entity is kept."""
    del service
    where = next((found.where for found in entity.table.indexes if found.where), "")
    return View(
        imports=lines(_imports(entity)),
        sections=(PARTS.format("partial"),) if where else (),
        links=(PARTS.format("links"),) if entity.links else (),
        pairs=tuple(pairs(entity)),
        docstring=docstring(entity.description, 4, entity.names.words),
        where=where,
        arguments=tuple(f"{said}," for said in _arguments(entity)),
        columns=tuple(_column(entity, *each) for each in columns_of(entity)),
    )


def _imports(entity: Entity) -> Iterator[Import]:
    yield Import("sqlalchemy.sql.elements", "conv")
    yield Import("sqlalchemy", "BigInteger")
    yield Import("sqlalchemy", "Integer")
    for _, column in columns_of(entity):
        yield from column.cell.python_imports
        yield from column.cell.column_imports


def _arguments(entity: Entity) -> Iterator[str]:
    table = entity.table
    yield f'PrimaryKeyConstraint("id", name={fixed(table.primary_key)})'
    for found in table.uniques:
        partial = unique_index(entity, found) if found.where else ""
        yield partial or unique(entity, found)
    yield from (foreign_key(key) for key in table.foreign_keys)
    yield from checks(entity)
    for each in table.indexes:
        made = "visible_index" if each.where else "Index"
        yield f'{made}("{each.name}", {index_parts(each)})'


def _column(entity: Entity, field: Field, column: Column) -> str:
    name = attribute(column.name)
    kind = column.cell.column
    if column.cell.choice:
        kind = kind.format(fixed(choice_name(entity, column)))
    said = [f'"{column.name}"'] if name != column.name else []
    if field.role is Role.ID and entity.ids is IdKind.INT:
        said += [COUNTED, "Identity()"]
    else:
        said.append(kind)
    return f"{name}: Mapped[{column.python}] = mapped_column({', '.join(said)})"
