"""The first migration: every table, each after those that it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service

BUILT_IN: Final = {"files": "files", "api_keys": "api_keys", "audit": "audit_entries"}


@dataclass(frozen=True, slots=True)
class View:
    """What the template says."""

    modules: tuple[str, ...]
    tables: tuple[str, ...]


def view(service: Service) -> View:
    """Return the tables in the order in which they are made."""
    modules = tuple(_modules(service))
    pairs = (
        f"{entity.names.plural_snake}.{table.name.upper()}"
        for entity in service.entities
        for table in entity.table.links
    )
    return View(modules, (*(f"{name}.TABLE" for name in modules), *pairs))


def _modules(service: Service) -> Iterator[str]:
    if service.tenant_entity:
        yield service.tenant_entity.names.plural_snake
    yield from ("users", "refresh_tokens")
    yield from (table for name, table in BUILT_IN.items() if service.has(name))
    for entity in service.entities:
        if entity is not service.tenant_entity:
            yield entity.names.plural_snake
