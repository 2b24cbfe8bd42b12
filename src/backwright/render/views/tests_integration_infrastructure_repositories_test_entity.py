"""What a repository keeps, finds and refuses, without a service above it."""

from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_sampling import IDENTIFIERS
from backwright.render.wording.imports import lines
from backwright.render.wording.usecases import repository_methods


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the scopes need.
        get: Whether it finds one.
        save: Whether it keeps a next version, and that can be made.
        remove: Whether it forgets one.
        key: What finds one, as Python.
        outside: Scopes that it lies outside of, as a list in Python.
    """

    imports: tuple[str, ...]
    get: bool
    save: bool
    remove: bool
    key: str
    outside: str


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    methods = repository_methods(entity)
    names = ("FOREIGN_TENANT_ID", "TENANT_ID") if service.tenancy else ()
    return View(
        imports=lines(Import(IDENTIFIERS, name) for name in names),
        get="get" in methods and not entity.is_tenant,
        save="save" in methods and entity.operation(Does.UPDATE) is not None,
        remove="remove" in methods,
        key=f"{entity.names.snake}.{entity.lookup.name}",
        outside=_outside(service, entity),
    )


def _outside(service: Service, entity: Entity) -> str:
    scopes = ["Scope(FOREIGN_TENANT_ID)"] if entity.tenanted else []
    owned = [found.grant.own and not found.grant.through for found in entity.operations]
    if entity.owner and any(owned):
        tenant = "TENANT_ID, " if service.tenancy else ""
        scopes.append(f"Scope({tenant}owner_id=BYSTANDER.user_id)")
    return f"[{', '.join(scopes)}]" if scopes else ""
