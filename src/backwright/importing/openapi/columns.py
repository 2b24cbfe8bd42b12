"""From a property to a column."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.diagnostics import Diagnostic
from backwright.importing.found import Column, noted, unsaid
from backwright.importing.openapi.document import Document, Shape
from backwright.importing.openapi.properties import KEPT, Properties
from backwright.importing.openapi.resources import parameters_of
from backwright.importing.openapi.types import Said, type_of
from backwright.importing.sql.defaults import said
from backwright.importing.sql.tokens import Unsayable
from backwright.importing.sql.types import kind_of
from backwright.kinds.catalogue import kinds
from backwright.kinds.traits import Trait
from backwright.naming import snake


@dataclass(frozen=True)
class Columns:
    """Makes the columns of one thing.

    Attributes:
        document: The contract.
        properties: Those of the thing.
    """

    document: Document
    properties: Properties

    def columns(self) -> tuple[Column, ...]:
        """Return the columns, in order."""
        return tuple(self._column(name, one) for name, one in self.properties.stored)

    def _column(self, name: str, shape: Shape) -> Column:
        found = type_of(self.document, shape)
        place = f"{self.document.path}#{self.properties.resource.path}.{name}"
        remarks = [noted(place, found.remark)] if found.remark else []
        default, refused = _default(place, shape, found)
        return Column(
            name=name,
            type=found.type,
            told=shape.type or "several types",
            optional=self.properties.is_optional(name, default),
            default=default,
            constraints=found.constraints,
            flags=frozenset(self._flags(name, found)),
            description=self.properties.description(name),
            remarks=(*remarks, *refused),
        )

    def _flags(self, name: str, found: Said) -> Iterator[str]:
        resource, kind = self.properties.resource, kind_of(found.type)
        traits = kinds()[kind].traits if kind in kinds() else frozenset()
        if snake(name) not in KEPT:
            yield from self._listing(name, traits)
        once = name in resource.create.properties and resource.update.properties
        if once and name not in resource.update.properties:
            yield "immutable"
        if kind != "secret" and name not in resource.read.properties:
            yield "private"

    def _listing(self, name: str, traits: frozenset[Trait]) -> Iterator[str]:
        """Yield what the list can do with a property."""
        operation = self.properties.resource.many.get("get")
        parameters = parameters_of(self.document, operation)
        order = parameters.get("sort") or parameters.get("order_by") or Shape()
        words = order.said.get("enum")
        if name in parameters and Trait.FILTERABLE in traits:
            yield "filter"
        if isinstance(words, list) and name in words and Trait.SORTABLE in traits:
            yield "sort"


def _default(
    place: str, shape: Shape, found: Said
) -> tuple[str, tuple[Diagnostic, ...]]:
    value = shape.said.get("default")
    if value is None:
        return "", ()
    try:
        return said(value, kind_of(found.type)), ()
    except Unsayable as why:
        return "", (unsaid(place, f"the default was left out: {why}"),)
