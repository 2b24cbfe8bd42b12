"""Fields of which only a hash is kept, in words."""

from collections.abc import Iterator

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.kinds.traits import Trait


def is_hashed(field: Field) -> bool:
    """Tell whether only a hash of what is given is kept."""
    scalars = (column.cell.scalar for column in field.columns)
    return any(scalar and Trait.HASHED in scalar.kind.traits for scalar in scalars)


def hashes(entity: Entity) -> bool:
    """Tell whether the use cases hash something."""
    return any(is_hashed(field) for field in (*entity.creatable, *entity.updatable))


def hashed(field: Field) -> str:
    """Return what is kept of a field that a command gives."""
    given = f"command.{field.name}"
    made = f"await self._passwords.hash({given})"
    return f"None if {given} is None else {made}" if field.optional else made


def replaced(entity: Entity) -> Iterator[str]:
    """Yield the lines that put hashes into the changes."""
    for field in entity.updatable:
        if is_hashed(field):
            yield f'if ({field.name} := command.get("{field.name}")) is not None:'
            yield f'    changes["{field.name}"] = await self._passwords.hash('
            yield f"        {field.name}"
            yield "    )"
