"""The use cases of an entity over a repository in memory.

Only those that need nothing else: what shares a transaction, asks for a body of the
user's own or hashes is tested with the real thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.kinds.traits import Trait
from backwright.naming import constant
from backwright.render.views.tests_bodies import changeable, changed
from backwright.render.views.tests_grants import read_grant
from backwright.render.views.tests_requests import has
from backwright.render.views.tests_sampling import sample_imports
from backwright.render.wording.imports import lines
from backwright.render.wording.usecases import has_tools, has_work


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        written: Whether the service needs nothing but its repository.
        access: The constant with its grants.
        key: What finds one, as Python.
        get: Whether the owner may do this; so for list and delete.
        update: What a change gives, as arguments; empty where there is none.
    """

    imports: tuple[str, ...]
    written: bool
    access: str
    key: str
    get: bool
    list: bool
    update: str
    delete: bool


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    del service
    return View(
        imports=lines(_imports(entity)),
        written=_is_simple(entity),
        access=f"{constant(entity.names.snake)}_ACCESS",
        key=f"{entity.names.snake}.{entity.lookup.name}",
        get=has(entity, Does.GET),
        list=has(entity, Does.LIST),
        update=_change(entity) if has(entity, Does.UPDATE) else "",
        delete=has(entity, Does.DELETE),
    )


def _is_simple(entity: Entity) -> bool:
    hashed = any(
        cell.scalar and cell.scalar.has(Trait.HASHED)
        for field in entity.stored
        for cell in field.type.cells
    )
    through = read_grant(entity).through or any(
        found.grant.through for found in entity.operations
    )
    complicated = has_work(entity) or has_tools(entity) or hashed or through
    return not (complicated or entity.is_tenant)


def _imports(entity: Entity) -> Iterator[Import]:
    for field in entity.stored:
        yield from sample_imports(field)


def _change(entity: Entity) -> str:
    for field in changeable(entity):
        return f"{field.name}={changed(entity, field).python}"
    return ""
