"""How an entity is read and written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import expansions, links, queries, references, scopes
from backwright.render.wording.columns import of_table, read, to_cell
from backwright.render.wording.docstrings import article, sentence
from backwright.render.wording.expansions import Expansion
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.packing import Packed, pack
from backwright.render.wording.usecases import beside, key, repository_methods

PARTS: Final = "_parts/repository/{}.py.jinja"
TAKEN: Final = frozenset({"_page", "_matching", "_asked", "_within", "_references"})


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template and its parts say."""

    title: str
    noun: str
    imports: tuple[str, ...]
    table: str
    tables: tuple[str, ...]
    columns: tuple[str, ...]
    visible: str
    conditions: tuple[str, ...]
    statements: tuple[str, ...]
    methods: tuple[str, ...]
    functions: tuple[str, ...]
    key: str
    lookup: str
    key_cell: str
    scoped: str
    unscoped: str
    scope: tuple[str, ...]
    list_parameters: str
    filters: Packed
    sorts: tuple[str, ...]
    keys: Packed
    proofs: tuple[str, ...]
    reference_values: tuple[str, ...]
    saved: tuple[str, ...]
    links: tuple[links.Written, ...]
    expansions: tuple[Expansion, ...]
    width: int
    sights: tuple[str, ...]
    owners: str


def view(service: Service, entity: Entity) -> View:
    """Return how an entity is read and written."""
    table = _table(entity)
    lookup = entity.lookup.columns[0]
    scoped = bool(scopes.names(entity))
    shown = expansions.expansions(service, entity, table)
    methods = tuple(_methods(entity))
    return View(
        title=sentence(entity.names.plural_words)[:-1],
        noun=article(entity.names.words),
        imports=lines(_imports(service, entity)),
        table=table,
        tables=tuple(dict.fromkeys(_tables(service, entity, table))),
        columns=tuple(_columns(entity, table)),
        visible=f".where({table}.c.deleted_at.is_(None))" if entity.soft_delete else "",
        conditions=tuple(_conditions(service, entity, table)),
        statements=tuple(map(PARTS.format, _statements(entity, shown))),
        methods=tuple(map(PARTS.format, beside(methods, shown=bool(shown)))),
        functions=tuple(map(PARTS.format, _functions(entity, shown))),
        key=key(entity),
        lookup=lookup.name,
        key_cell=to_cell(entity.lookup, lookup, key(entity)),
        scoped=", **_within(scope)" if scoped else "",
        unscoped="" if scoped else "        del scope\n",
        scope=tuple(f'"{name}": scope.{name},' for name in scopes.names(entity)),
        list_parameters="_asked(query) | _within(scope)" if scoped else "_asked(query)",
        filters=pack(queries.asked(entity), 8),
        sorts=tuple(queries.sorts(entity, table)),
        keys=pack(queries.keys(entity), 8),
        proofs=tuple(references.proofs(entity)),
        reference_values=tuple(references.values(entity)),
        saved=tuple(_saved(entity, table)),
        links=tuple(links.written(entity)),
        expansions=shown,
        width=len(tuple(_columns(entity, table))),
        sights=tuple(_sights(entity, shown)),
        owners=" | _owners(sights)" if any(each.sight for each in shown) else "",
    )


def _table(entity: Entity) -> str:
    name = f"_{entity.names.plural_snake}"
    return f"{name}_rows" if name in TAKEN else name


def _columns(entity: Entity, table: str) -> Iterator[str]:
    yield from (f"{of_table(table, each.name)}," for _, each in read(entity))
    yield from links.selected(entity, table)


def _sights(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    for expansion in shown:
        if expansion.sight:
            member = f"{entity.names.pascal}Expand.{expansion.member}"
            yield f'{member}: "{expansion.sight}",'


def _tables(service: Service, entity: Entity, table: str) -> Iterator[str]:
    model = f"{entity.names.pascal}Model"
    yield f"{table} = {model}.metadata.tables[{model}.__tablename__]"
    yield from references.tables(entity)
    yield from scopes.tables(entity)
    yield from links.tables(entity)
    yield from expansions.tables(service, entity)


def _imports(service: Service, entity: Entity) -> Iterator[Import]:
    commands = f"app.application.commands.{entity.names.plural_snake}"
    yield Import(commands, f"{entity.names.pascal}Sort")
    yield Import(commands, f"List{entity.names.plural_pascal}")
    yield Import("app.infrastructure.database.searching", "pattern")
    yield from references.models(entity)
    yield from scopes.models(service, entity)
    yield from of_domain([entity.lookup])
    yield from links.imports(entity)
    yield Import(commands, f"{entity.names.pascal}Expand")
    ports = f"app.application.ports.{entity.names.plural_snake}"
    for name in (f"Expanded{entity.names.pascal}", f"{entity.names.pascal}Sights"):
        yield Import(ports, name)
    for name in ("Expansion", "expand", "take"):
        yield Import("app.infrastructure.database.expanding", name)
    yield from expansions.models(service, entity)


def _conditions(service: Service, entity: Entity, table: str) -> Iterator[str]:
    lookup = entity.lookup.columns[0].name
    yield from scopes.conditions(service, entity, table)
    yield f'"{lookup}": {of_table(table, lookup)} == bindparam("{lookup}"),'
    yield from queries.conditions(entity, table)


def _statements(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    methods = repository_methods(entity)
    proven = bool(references.proven(entity))
    wanted = {
        "sorts": "list" in methods,
        "proofs": proven,
        "add_st": "add" in methods and not proven,
        "add_referring_st": "add" in methods and proven,
        "save_st": "save" in methods,
        "remove_st": "remove" in methods,
        "links_st": "link" in methods,
        "expansions_st": shown,
    }
    return (name for name, there in wanted.items() if there)


def _methods(entity: Entity) -> Iterator[str]:
    methods = repository_methods(entity)
    proven = bool(references.proven(entity))
    again = references.revised(entity)
    wanted = {
        "get": "get" in methods,
        "list": "list" in methods,
        "add": "add" in methods and not proven,
        "add_referring": "add" in methods and proven,
        "save": "save" in methods and not again,
        "save_referring": "save" in methods and again,
        "remove": "remove" in methods,
        "link": "link" in methods,
        "unknown": proven and ("add" in methods or again),
    }
    return (name for name, there in wanted.items() if there)


def _functions(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    methods = repository_methods(entity)
    wanted = {
        "matching_fn": True,
        "page_fn": "list" in methods,
        "scope_fn": scopes.names(entity),
        "query_fn": "list" in methods,
        "position_fn": "list" in methods,
        "references_fn": references.proven(entity),
        "expanded_fn": shown,
        "beside_fn": shown,
        "owners_fn": any(expansion.sight for expansion in shown),
    }
    return (name for name, there in wanted.items() if there)


def _saved(entity: Entity, table: str) -> Iterator[str]:
    yield f'{table}.c.id == bindparam("saved_id"),'
    yield f'{table}.c.version == bindparam("saved_version"),'
    if entity.soft_delete:
        yield f"{table}.c.deleted_at.is_(None),"
    if references.revised(entity):
        yield from references.kept(entity, table)
