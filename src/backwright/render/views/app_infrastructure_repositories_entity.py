"""How an entity is read and written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import expansions, links, queries, references, scopes
from backwright.render.wording.columns import to_cell
from backwright.render.wording.computing import counted
from backwright.render.wording.creation import numbered
from backwright.render.wording.docstrings import article, sentence
from backwright.render.wording.expansions import Expansion
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.own_computing import counts
from backwright.render.wording.packing import Packed, pack
from backwright.render.wording.statements import NAMES, columns, imports, table_of
from backwright.render.wording.usecases import beside, key, repository_methods

PARTS: Final = "_parts/repository/{}.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """How methods keep to a scope, where scopes matter at all."""

    parameters: str = ""
    unused: str = "        del scope\n"
    listed: str = "_asked(query)"
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template and its parts say."""

    title: str
    noun: str
    imports: tuple[str, ...]
    names: tuple[str, ...]
    methods: tuple[str, ...]
    functions: tuple[str, ...]
    key: str
    lookup: str
    key_cell: str
    within: Within
    filters: Packed
    keys: Packed
    reference_values: tuple[str, ...]
    links: tuple[links.Written, ...]
    expansions: tuple[Expansion, ...]
    width: int
    sights: tuple[str, ...]
    owners: str
    computed: tuple[str, ...]
    counts: str


def view(service: Service, entity: Entity) -> View:
    """Return how an entity is read and written."""
    lookup = entity.lookup.columns[0]
    shown = expansions.expansions(service, entity, table_of(entity))
    written = tuple(links.written(entity))
    return View(
        title=sentence(entity.names.plural_words)[:-1],
        noun=article(entity.names.words),
        imports=lines(_imports(service, entity)),
        names=(*NAMES, *(each.link for each in written), *_unlinked(written)),
        methods=tuple(map(PARTS.format, _paged(entity, shown))),
        functions=tuple(map(PARTS.format, _functions(entity, shown))),
        key=key(entity),
        lookup=lookup.name,
        key_cell=to_cell(entity.lookup, lookup, key(entity)),
        within=_within(entity),
        filters=pack(queries.asked(entity), 8),
        keys=pack(queries.keys(entity), 8),
        reference_values=tuple(references.values(entity)),
        links=written,
        expansions=shown,
        width=len(tuple(columns(entity, ""))),
        sights=tuple(_sights(entity, shown)),
        computed=tuple(_computed(entity)),
        counts=counts(entity),
        owners=" | _owners(sights)" if any(each.sight for each in shown) else "",
    )


def _within(entity: Entity) -> Within:
    names = scopes.names(entity)
    if not names:
        return Within()
    return Within(
        parameters=", **_within(scope)",
        unused="",
        listed="_asked(query) | _within(scope)",
        scope=tuple(f'"{name}": scope.{name},' for name in names),
    )


def _computed(entity: Entity) -> Iterator[str]:
    for place, each in enumerate(entity.looked_up, start=1):
        yield f"{each.field.name}=row[{place}]"


def _sights(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    for expansion in shown:
        if expansion.sight:
            member = f"{entity.names.pascal}Expand.{expansion.member}"
            yield f'{member}: "{expansion.sight}",'


def _imports(service: Service, entity: Entity) -> Iterator[Import]:
    commands = f"app.application.commands.{entity.names.plural_snake}"
    yield Import(commands, f"{entity.names.pascal}Expand")
    yield Import(commands, f"{entity.names.pascal}Sort")
    yield Import(commands, f"List{entity.names.plural_pascal}")
    yield Import("app.infrastructure.database.searching", "pattern")
    ports = f"app.application.ports.{entity.names.plural_snake}"
    for name in (f"Expanded{entity.names.pascal}", f"{entity.names.pascal}Sights"):
        yield Import(ports, name)
    yield from of_domain([entity.lookup])
    yield from imports(service, entity)
    yield from counted(entity)


def _unlinked(written: tuple[links.Written, ...]) -> Iterator[str]:
    return (each.unlink for each in written)


def _paged(entity: Entity, shown: tuple[Expansion, ...]) -> tuple[str, ...]:
    every = beside(tuple(_methods(entity)), shown=bool(shown))
    if not entity.paged_by_number:
        return every
    numbered = (f"{name}_numbered" if "list" in name else name for name in every)
    return (*numbered, "total")


def _methods(entity: Entity) -> Iterator[str]:
    methods = repository_methods(entity)
    proven = bool(references.proven(entity))
    again = references.revised(entity)
    end = "_numbered" if numbered(entity) else ""
    wanted = {
        "get": "get" in methods,
        "list": "list" in methods,
        f"add{end}": "add" in methods and not proven,
        f"add_referring{end}": "add" in methods and proven,
        "save": "save" in methods and not again,
        "save_referring": "save" in methods and again,
        "remove": "remove" in methods,
        "link": "link" in methods,
        "computed": "computed" in methods,
        "get_own": "get_own" in methods,
        "unknown": proven and ("add" in methods or again),
    }
    return (name for name, there in wanted.items() if there)


def _functions(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    methods = repository_methods(entity)
    wanted = {
        "scope_fn": scopes.names(entity),
        "query_fn": "list" in methods,
        "position_fn": "list" in methods and not entity.paged_by_number,
        "references_fn": references.proven(entity),
        "expanded_fn": shown,
        "beside_fn": shown,
        "owners_fn": any(expansion.sight for expansion in shown),
    }
    return (name for name, there in wanted.items() if there)
