"""One's own row replaced as a whole, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.render.wording.packing import Packed, pack
from backwright.render.wording.usecases import changes_links

FEW = 12


@dataclass(frozen=True, slots=True)
class Put:
    """How one's own is replaced: the values that change, and what is done then."""

    values: Packed
    end: tuple[str, ...]


def put(entity: Entity) -> Put:
    """Return how one's own is replaced."""
    return Put(pack(_replaced(entity), 12, FEW), _end(entity))


def _replaced(entity: Entity) -> Iterator[str]:
    """Yield what a command that creates gives to one that changes everything."""
    for field in entity.updatable:
        if not (field.default and field.default.dynamic):
            yield f"{field.name}=command.{field.name}"
    for link in changes_links(entity, creating=False):
        yield f"{link.field}=command.{link.field}"


def _end(entity: Entity) -> tuple[str, ...]:
    """Return the lines that say what is changed; a moment stays unless one is given."""
    lines = []
    for field in entity.updatable:
        if field.default and field.default.dynamic:
            lines.append(f"if command.{field.name} is not None:")
            lines.append(f'    changes["{field.name}"] = command.{field.name}')
    target = f"{entity.names.pascal}Target(own.{entity.lookup.name}, versions)"
    return (*lines, f"target = {target}")
