"""The properties of one thing: what is kept, what is counted, what is only shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from backwright.importing.openapi.document import Document, Raw, Shape, mapping
from backwright.importing.openapi.resources import Resource
from backwright.naming import snake

KEPT: Final = frozenset(["id", "created_at", "updated_at", "version", "created_by"])
"""What every service keeps, and no request gives."""


@dataclass(frozen=True)
class Properties:
    """The properties of one thing.

    Attributes:
        document: The contract.
        resource: The thing.
    """

    document: Document
    resource: Resource

    @cached_property
    def shapes(self) -> dict[str, Shape]:
        """Each property; what a request says of it counts for more."""
        return {name: self.document.shape(raw) for name, raw in self._all().items()}

    def _all(self) -> dict[str, Any]:
        resource = self.resource
        found = dict.fromkeys((*resource.read.properties, *resource.create.properties))
        for shape in (resource.read, resource.update, resource.create):
            for name in found:
                found[name] = shape.properties.get(name, found[name])
        return dict(found)

    @property
    def given(self) -> Raw:
        """What requests may give."""
        return {**self.resource.create.properties, **self.resource.update.properties}

    @property
    def stored(self) -> Iterator[tuple[str, Shape]]:
        """What is kept."""
        for name, shape in self.shapes.items():
            if not self.is_computed(name) and not self.is_expanded(name):
                yield name, shape

    @property
    def computed(self) -> Iterator[tuple[str, Shape]]:
        """What is only ever told, though other properties are given."""
        for name, shape in self.shapes.items():
            if self.is_computed(name) and not self.is_expanded(name):
                yield name, shape

    def is_computed(self, name: str) -> bool:
        """Tell whether a property is only ever told, though others are given."""
        return bool(self.given) and name not in self.given and snake(name) not in KEPT

    def is_expanded(self, name: str) -> bool:
        """Tell whether a property is the row that another property refers to."""
        beside = {f"{name}Id", f"{name}_id"} & self.shapes.keys()
        return bool(self.shapes[name].properties) and bool(beside)

    def is_optional(self, name: str, default: str) -> bool:
        """Tell whether a property may be null, or is neither asked for nor told."""
        resource = self.resource
        told = self.document.shape(resource.read.properties.get(name))
        if self.shapes[name].nullable or told.nullable:
            return True
        sure = resource.create.required | resource.read.required
        return name not in sure and not default and snake(name) not in KEPT

    def description(self, name: str) -> str:
        """Return what a contract says of a property itself, not of its type."""
        said = mapping(self._all()[name]).get("description")
        return said if isinstance(said, str) else ""
