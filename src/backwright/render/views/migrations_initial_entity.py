"""How an entity was kept in the beginning: its part of the first migration."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.check import Check
from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.design.table import ForeignKey, Index, Unique
from backwright.render.wording.docstrings import literal, quoted
from backwright.render.wording.tables import (
    choice_name,
    columns_of,
    index_parts,
    listed,
)
from backwright.render.wording.tenancy import tenant_is_counted

COUNTED: Final = 'sa.BigInteger().with_variant(sa.Integer(), "sqlite")'


@dataclass(frozen=True, slots=True)
class View:
    """What the template says."""

    columns: tuple[str, ...]
    uniques: tuple[str, ...]
    references: tuple[str, ...]
    checks: tuple[str, ...]
    indexes: tuple[str, ...]
    links: tuple[str, ...]


def view(service: Service, entity: Entity) -> View:
    """Return how an entity was kept in the beginning."""
    del service
    table = entity.table
    return View(
        columns=tuple(_columns(entity)),
        uniques=tuple(_unique(each) for each in table.uniques if not each.where),
        references=tuple(map(reference, table.foreign_keys)),
        checks=tuple(_checks(entity)),
        indexes=(*_unique_indexes(entity), *map(index, table.indexes)),
        links=tuple(_links(entity)),
    )


def _columns(entity: Entity) -> Iterator[str]:
    for field, column in columns_of(entity):
        counted = field.role is Role.ID and entity.ids is IdKind.INT
        kind = [COUNTED, "sa.Identity()"] if counted else [column.cell.migration]
        said = [f'"{column.name}"', *kind]
        said.append(f"nullable={column.optional}")
        yield f"sa.Column({', '.join(said)}),"


def _unique(found: Unique) -> str:
    return f'("{found.name}", {listed(found.columns)}),'


def reference(key: ForeignKey) -> str:
    """Return a foreign key as data."""
    said = [f'"{key.name}"', listed(key.columns), f'"{key.table}"', listed(key.to)]
    said += [f'"{key.on_delete}"', *(["late=True"] if key.late else [])]
    return f"Reference({', '.join(said)}),"


def _checks(entity: Entity) -> Iterator[str]:
    for _, column in columns_of(entity):
        if column.cell.choice:
            words = ", ".join(f"'{word}'" for word in column.cell.choice)
            sql = literal(f"{column.name} IN ({words})")
            yield f'Check("{choice_name(entity, column)}", {sql}),'
    for check in entity.table.checks:
        yield from _check(check)


def _check(check: Check) -> Iterator[str]:
    name = f'"{check.constraint}"'
    if check.same and check.postgresql:
        yield f"Check({name}, {literal(check.postgresql)}),"
        return
    for dialect, sql in (("postgresql", check.postgresql), ("sqlite", check.sqlite)):
        if sql:
            yield f'Check({name}, {literal(sql)}, "{dialect}"),'


def _unique_indexes(entity: Entity) -> Iterator[str]:
    for found in entity.table.uniques:
        if found.where:
            where = f"{quoted(found.where)}, unique=True"
            yield f'Index("{found.name}", {listed(found.columns)}, {where}),'


def index(found: Index) -> str:
    """Return an index as data."""
    where = f", {quoted(found.where)}" if found.where else ""
    return f'Index("{found.name}", [{index_parts(found, "sa.")}]{where}),'


def _links(entity: Entity) -> Iterator[str]:
    for table in entity.table.links:
        kinds = {key.columns[-1]: _kind(entity, key) for key in table.foreign_keys}
        if tenant_is_counted(entity):
            kinds["tenant_id"] = "sa.BigInteger()"
        columns = "".join(
            f'sa.Column("{name}", {kinds.get(name, "sa.Uuid()")}, nullable=False), '
            for name in table.columns
        )
        keys = "".join(map(reference, table.foreign_keys))
        yield (
            f'{table.name.upper()}: Final = Table(name="{table.name}", '
            f'primary_key=("pk_{table.name}", {listed(table.primary_key)}), '
            f"columns=lambda: [{columns}], references=({keys}), "
            f"indexes=({index(table.index)}))"
        )


def _kind(entity: Entity, key: ForeignKey) -> str:
    near = key.table == entity.table.name
    ids = entity.ids if near else _far(entity, key)
    return "sa.BigInteger()" if ids is IdKind.INT else "sa.Uuid()"


def _far(entity: Entity, key: ForeignKey) -> IdKind:
    targets = (link.target for link in entity.links)
    return next(each.ids for each in targets if each.names.plural_snake == key.table)
