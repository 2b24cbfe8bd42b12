"""What each caller should get, from the grants of the design alone.

The written service decides by scopes and policies; this decides by the words of the
blueprint, so that a matrix computed here can catch a mistake made there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Final

from backwright.design.access import NOBODY, Grant
from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.render.views.tests_variety import variety

LOGGED_IN: Final = "logged-in"
ANONYMOUS: Final = "anonymous"
OWNER: Final = "/owner"
STRANGER: Final = "/stranger"


@dataclass(frozen=True, slots=True)
class Caller:
    """One who calls, and what they are to the row that is called for.

    Attributes:
        label: What the matrix calls them: `seller/owner`.
        role: Their role; empty for none.
        known: Whether they are logged in.
        owner: Whether the row is theirs.
        stranger: Whether they belong to another tenant.
    """

    label: str
    role: str = ""
    known: bool = True
    owner: bool = False
    stranger: bool = False


class Reach(IntEnum):
    """How far a grant lets a caller go; the farthest is the greatest."""

    NOTHING = auto()
    OWN = auto()
    TENANT = auto()
    EVERYTHING = auto()


def callers(service: Service, entity: Entity) -> Iterator[Caller]:
    """Yield everybody that a matrix has a line for."""
    yield Caller(ANONYMOUS, known=False)
    for role in ("", *service.auth.roles):
        name = role or LOGGED_IN
        yield Caller(name, role)
        if not entity.is_tenant:
            yield Caller(f"{name}{OWNER}", role, owner=True)
        if service.tenancy:
            yield Caller(f"{name}{STRANGER}", role, stranger=True)


def reach(grant: Grant, caller: Caller) -> Reach:
    """Return how far a grant lets a caller go."""
    if not caller.known:
        return Reach.EVERYTHING if grant.anyone else Reach.NOTHING
    if grant.anyone or grant.user or caller.role in grant.roles:
        return Reach.TENANT
    return Reach.OWN if grant.own else Reach.NOTHING


def covers(entity: Entity, found: Reach, caller: Caller) -> bool:
    """Tell whether the row that is called for lies within reach."""
    apart = caller.stranger and (entity.tenanted or entity.is_tenant)
    match found:
        case Reach.EVERYTHING:
            return True
        case Reach.TENANT:
            return not apart
        case Reach.OWN:
            return not apart if entity.is_tenant else caller.owner
        case Reach.NOTHING:
            return False


def read_grant(entity: Entity) -> Grant:
    """Return who may read an entity."""
    found = entity.operation(Does.GET) or entity.operation(Does.LIST)
    return found.grant if found else NOBODY


def outcome(
    service: Service, entity: Entity, operation: Operation, caller: Caller
) -> str:
    """Return what a caller should get: a status, or a word where that says more."""
    found = _outcome(entity, operation, caller)
    if operation.parent is None:
        return found
    if operation.asks_above and not caller.known:
        return "401"
    above = _outcome_above(service, operation.parent, caller)
    is_found_first = operation.above is not None or found == "hidden"
    return above if is_found_first and above != "200" else found


def _outcome_above(service: Service, parent: Field, caller: Caller) -> str:
    """Return what a caller gets who asks for what a route is under."""
    above = parent_of(service, parent)
    operation = above and above.operation(Does.GET)
    return _outcome_of_item(above, operation, caller) if above and operation else "404"


def parent_of(service: Service, parent: Field) -> Entity | None:
    """Return the entity that a route is under; None for one of ours."""
    target = parent.reference.target if parent.reference else None
    if target is None or target.built_in:
        return None
    return service.entity(target.names.pascal)


def may_be_nested(service: Service, entity: Entity, operation: Operation) -> bool:
    """Tell whether the tests' world has a place for a row under another."""
    parent = operation.parent
    above = parent_of(service, parent) if parent else None
    if parent is None or above is None or above.operation(Does.GET) is None:
        return False
    varied = parent.name in {field.name for field in variety(entity).fields}
    return operation.does is not Does.CREATE or not varied


def _outcome(entity: Entity, operation: Operation, caller: Caller) -> str:
    refused = "403" if caller.known else "401"
    found = reach(operation.grant, caller)
    if operation.item:
        return _outcome_of_item(entity, operation, caller)
    if found is Reach.NOTHING:
        return refused
    if operation.does is Does.LIST:
        return "shown" if covers(entity, found, caller) else "hidden"
    if operation.does is Does.CREATE:
        return _outcome_of_create(entity, operation, caller)
    return "allowed"


def _outcome_of_item(entity: Entity, operation: Operation, caller: Caller) -> str:
    refused = "403" if caller.known else "401"
    granted = reach(operation.grant, caller)
    found = max(granted, reach(read_grant(entity), caller))
    if found is Reach.NOTHING:
        return refused
    if not covers(entity, found, caller):
        return "404"
    if not covers(entity, granted, caller):
        return refused
    if operation.does is Does.ACTION:
        return "allowed"
    if operation.does is Does.DELETE and entity.is_tenant and not entity.soft_delete:
        return "409"
    return str(operation.status)


def _outcome_of_create(entity: Entity, operation: Operation, caller: Caller) -> str:
    shared = [found for found in entity.references if found.required]
    if caller.stranger and any(found.same_tenant for found in shared):
        return "409"
    return str(operation.status)
