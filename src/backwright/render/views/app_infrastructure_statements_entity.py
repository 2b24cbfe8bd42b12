"""The statements that read and write an entity."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import (
    computing,
    expansions,
    links,
    queries,
    references,
    scopes,
)
from backwright.render.wording.columns import of_table
from backwright.render.wording.creation import numbered
from backwright.render.wording.expansions import Expansion
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.statements import columns, imports, table_of, tables
from backwright.render.wording.usecases import repository_methods

PARTS: Final = "_parts/repository/{}.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template and its parts say."""

    imports: tuple[str, ...]
    table: str
    tables: tuple[str, ...]
    columns: tuple[str, ...]
    visible: str
    conditions: tuple[str, ...]
    statements: tuple[str, ...]
    queries: tuple[str, ...]
    sorts: tuple[str, ...]
    proofs: tuple[str, ...]
    saved: tuple[str, ...]
    links: tuple[links.Written, ...]
    expansions: tuple[Expansion, ...]
    counted: str
    computed: tuple[computing.Found, ...]


def view(service: Service, entity: Entity) -> View:
    """Return the statements that read and write an entity."""
    table = table_of(entity)
    shown = expansions.expansions(service, entity, table)
    methods = repository_methods(entity)
    needed = [*imports(service, entity), *of_domain([entity.lookup])]
    commands = f"app.application.commands.{entity.names.plural_snake}"
    needed += [Import(commands, f"{entity.names.pascal}{end}") for end in ENDS]
    return View(
        imports=lines(needed),
        table=table,
        tables=tuple(dict.fromkeys(tables(service, entity, table))),
        columns=tuple(columns(entity, table)),
        visible=f".where({table}.c.deleted_at.is_(None))" if entity.soft_delete else "",
        conditions=tuple(_conditions(service, entity, table)),
        statements=tuple(map(PARTS.format, _statements(entity, shown))),
        queries=tuple(map(PARTS.format, _queries(entity, methods, shown))),
        sorts=tuple(queries.sorts(entity, table)),
        proofs=tuple(references.proofs(entity)),
        saved=tuple(_saved(entity, table)),
        links=tuple(links.written(entity)),
        expansions=shown,
        computed=computing.found(service, entity),
        counted=f", {table}.c.deleted_at.is_(None)" if entity.soft_delete else "",
    )


ENDS: Final = ("Expand", "Sort")


def _conditions(service: Service, entity: Entity, table: str) -> Iterator[str]:
    lookup = entity.lookup.columns[0].name
    yield from scopes.conditions(service, entity, table)
    yield f'"{lookup}": {of_table(table, lookup)} == bindparam("{lookup}"),'
    yield from queries.conditions(entity, table)
    if entity.singular:
        yield f'"mine": {table}.c.{entity.owner} == bindparam("mine"),'


def _statements(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    methods = repository_methods(entity)
    proven = bool(references.proven(entity))
    end = "_numbered_st" if numbered(entity) else "_st"
    wanted = {
        "sorts": "list" in methods,
        "proofs": proven,
        f"add{end}": "add" in methods and not proven,
        f"add_referring{end}": "add" in methods and proven,
        "save_st": "save" in methods,
        "remove_st": "remove" in methods,
        "links_st": "link" in methods,
        "expansions_st": shown,
        "computed_st": entity.looked_up,
    }
    return (name for name, there in wanted.items() if there)


def _queries(
    entity: Entity, methods: tuple[str, ...], shown: tuple[Expansion, ...]
) -> Iterator[str]:
    yield "matching_fn"
    if "list" in methods:
        yield "page_numbered_fn" if entity.paged_by_number else "page_fn"
    if shown:
        yield "expanding_fn"


def _saved(entity: Entity, table: str) -> Iterator[str]:
    yield f'{table}.c.id == bindparam("saved_id"),'
    yield f'{table}.c.version == bindparam("saved_version"),'
    if entity.soft_delete:
        yield f"{table}.c.deleted_at.is_(None),"
    if references.revised(entity):
        yield from references.kept(entity, table)
