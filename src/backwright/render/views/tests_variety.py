"""What must differ between two rows of an entity."""

from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.kinds.sample import Sample
from backwright.render.views.tests_fitting import usable
from backwright.render.views.tests_sampling import samples


@dataclass(frozen=True, slots=True)
class Variety:
    """What must differ between two rows of an entity.

    Attributes:
        fields: The fields that vary; empty where rows are never in each other's way.
        values: The different values of each.
        owners: Whether the owner varies, since only they tell two rows apart.
    """

    fields: tuple[Field, ...]
    values: tuple[tuple[Sample, ...], ...]
    owners: bool = False

    @property
    def count(self) -> int:
        """How many rows can stand side by side; 0 for any number."""
        return min(map(len, self.values), default=0)

    def row(self, number: int) -> tuple[tuple[Field, Sample], ...]:
        """Return what tells one of the rows from the others."""
        found = (values[number] for values in self.values)
        return tuple(zip(self.fields, found, strict=True))


def variety(entity: Entity) -> Variety:
    """Return the fewest fields that keep all unique constraints apart."""
    varying: list[Field] = []
    owners = False
    for unique in entity.table.uniques:
        if unique.key or any(field.name in unique.fields for field in varying):
            continue
        fields = [entity.field(name) for name in unique.fields]
        candidates = [field for field in fields if field.role is not Role.OWNER]
        chosen = max(
            candidates, key=lambda field: len(usable(entity, field)), default=None
        )
        if chosen:
            varying.append(chosen)
        else:
            owners = True
    values = tuple(usable(entity, field) or samples(field) for field in varying)
    return Variety(tuple(varying), values, owners)
