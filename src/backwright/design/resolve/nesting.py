"""Routes under an entity that is not found by its id."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.operation import Operation


def with_lookups(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities, each nested route with what finds the entity above it."""
    lookups = {entity.names.pascal: entity.lookup for entity in entities}
    return tuple(
        replace(
            entity,
            operations=tuple(_found(each, lookups) for each in entity.operations),
        )
        for entity in entities
    )


def _found(operation: Operation, lookups: Mapping[str, Field]) -> Operation:
    parent = operation.parent
    if parent is None or parent.reference is None:
        return operation
    lookup = lookups[parent.reference.target.names.pascal]
    if lookup.role is Role.ID:
        return operation
    path = operation.path.replace(f"{{{parent.name}}}", f"{{{lookup.name}}}", 1)
    return replace(operation, path=path, above=lookup)
