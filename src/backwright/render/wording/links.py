"""Many-to-many relations in words."""

from collections.abc import Iterator

from backwright.design.entity import Entity


def row_types(entity: Entity) -> list[str]:
    """Return what a row holds of the relations: the ids, gathered."""
    return ["list[UUID]" for _ in entity.links]


def row_values(entity: Entity, names: Iterator[str]) -> Iterator[str]:
    """Yield what the entity is given of them.

    Args:
        entity: Whose relations they are.
        names: What stands for each in a row.
    """
    for link in entity.links:
        kind = f"{link.target.names.pascal}Id"
        yield f"{link.field}=frozenset(map({kind}, {next(names)}))"
