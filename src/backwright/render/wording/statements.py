"""The statements of an entity in words: their tables and their columns."""

from collections.abc import Iterator
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import computing, expansions, links, references, scopes
from backwright.render.wording.columns import of_table, read

NAMES: Final = (
    "ADD",
    "COMPUTED",
    "EXPANSIONS",
    "KNOWN",
    "PROOFS",
    "REMOVE",
    "SAVE",
    "count_of",
    "totalled",
    "expanding",
    "matching",
    "page_of",
)


def table_of(entity: Entity) -> str:
    """Return the variable of an entity's table."""
    return f"_{entity.names.plural_snake}"


def columns(entity: Entity, table: str) -> Iterator[str]:
    """Yield what is read of an entity, in order."""
    yield from (f"{of_table(table, each.name)}," for _, each in read(entity))
    yield from links.selected(entity, table)


def tables(service: Service, entity: Entity, table: str) -> Iterator[str]:
    """Yield the definitions of the tables that statements need."""
    model = f"{entity.names.pascal}Model"
    yield f"{table} = {model}.metadata.tables[{model}.__tablename__]"
    yield from references.tables(entity)
    yield from scopes.tables(entity)
    yield from links.tables(entity)
    yield from expansions.tables(service, entity)
    yield from computing.tables(entity)


def imports(service: Service, entity: Entity) -> Iterator[Import]:
    """Yield what those definitions need."""
    yield from references.models(entity)
    yield from scopes.models(service, entity)
    yield from links.imports(entity)
    yield from expansions.models(service, entity)
    yield from computing.models(entity)
    yield Import("app.infrastructure.database.columns", "exact")
    for name in ("Expansion", "expand", "take"):
        yield Import("app.infrastructure.database.expanding", name)
