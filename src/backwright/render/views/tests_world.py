"""Which rows the tests' world has of an entity, and what tells them from others."""

import sys
from collections.abc import Iterator
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.service import Service
from backwright.render.views.tests_sampling import (
    USERS,
    file_sample,
    id_name,
    id_sample,
    ranks_of,
    targets,
)
from backwright.render.views.tests_variety import variety

SECOND, FOREIGN, DELETED = 1, 2, 3
OWN: Final = 2
CREATED: Final = 1


def crowded(service: Service, entity: Entity) -> bool:
    """Tell whether the world takes the row that tests would create."""
    return first_taken(service, entity) <= CREATED


def first_taken(service: Service, entity: Entity) -> int:
    """Return the first of the varied values that a row of the world has taken."""
    count = variety(entity).count
    if not count or entity not in targets(service):
        return sys.maxsize
    return min(
        count + int(chosen(entity, rank, place))
        if rank not in {FOREIGN, DELETED} and not _is_apart(entity, place)
        else sys.maxsize
        for place, rank in enumerate(ranks(service, entity))
    )


def ranks(service: Service, entity: Entity) -> Iterator[int]:
    """Yield which rows there are, those last that may do without varied values."""
    yield 0
    yield SECOND
    yield from (rank for rank in ranks_of(service, entity) if rank > DELETED)
    if entity.tenanted or (service.tenancy and entity.is_tenant):
        yield FOREIGN
    if entity.soft_delete:
        yield DELETED


def chosen(entity: Entity, rank: int, place: int) -> str:
    """Return which of the varied ones a row is; the first ones are left to tests."""
    count = variety(entity).count
    if not count:
        return ""
    told = rank in {FOREIGN, DELETED} or _is_told_apart(entity, place)
    is_left = place + OWN < count if told else place < count
    return str(-1 - place if is_left else -1)


def _is_told_apart(entity: Entity, place: int) -> bool:
    """Tell whether the second row may have the varied values of the first one."""
    return place == SECOND and _is_apart(entity, place)


def _is_apart(entity: Entity, place: int) -> bool:
    """Tell whether a row differs in each unique constraint, whichever it is."""
    told = {name for name, _ in (*_apart(entity, place), *_of_another(entity, place))}
    uniques = (unique for unique in entity.table.uniques if not unique.key)
    return all(told.intersection(one.fields) for one in uniques)


def _apart(entity: Entity, place: int) -> Iterator[tuple[str, str]]:
    """Yield values of its own for a row that has none of the varied ones to itself."""
    varied = variety(entity)
    for field, values in zip(varied.fields, varied.values, strict=True):
        if varied.count <= place + OWN < len(values) and not field.reference:
            yield field.name, values[-1 - place].python


def _of_another(entity: Entity, place: int) -> Iterator[tuple[str, str]]:
    """Yield another owner, where a row would else be in the way of its owner's."""
    told = any(entity.owner in unique.fields for unique in entity.table.uniques)
    if entity.owner and told and place and variety(entity).count <= place + OWN:
        yield entity.owner, f"{USERS[SECOND]}.user_id"


def row(entity: Entity, rank: int, place: int) -> Iterator[tuple[str, str]]:
    """Yield what a row has beside its varied values."""
    yield "id", id_name(entity.names, rank)
    if rank == DELETED:
        yield "deleted_at", "NOW"
    yield from _apart(entity, place)
    if rank != FOREIGN:
        yield from _of_another(entity, place)
        return
    for field in entity.stored:
        if field.role is Role.TENANT:
            yield field.name, "FOREIGN_TENANT_ID"
        elif field.role is Role.OWNER:
            yield field.name, f"{USERS[FOREIGN]}.user_id"
        elif field.reference and field.reference.required:
            to = FOREIGN if field.reference.same_tenant else 0
            yield field.name, id_sample(field.reference.target, to).python
        elif field.file and not field.optional:
            yield field.name, file_sample(field, USERS[FOREIGN]).python
