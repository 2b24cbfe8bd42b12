"""From a resource of a contract to a table."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from backwright.importing.found import Column, Reference, Table
from backwright.importing.openapi.columns import Columns
from backwright.importing.openapi.document import Document, Shape
from backwright.importing.openapi.properties import Properties
from backwright.importing.openapi.resources import Resource
from backwright.importing.openapi.surface import Surface
from backwright.naming import pascal, plural, singular, snake

IDS: Final = frozenset(["uuid", "int", "bigint"])
_SCHEMA_ENDING: Final = re.compile(r"(Read|Public|Out|Base|Minimal|Response|Schema)+$")


@dataclass(frozen=True)
class Reader:
    """Makes the tables of a contract.

    Attributes:
        document: The contract.
        resources: What it serves, by name.
    """

    document: Document
    resources: Mapping[str, Resource]

    def table(self, resource: Resource) -> Table:
        """Return the table of a resource."""
        properties = Properties(self.document, resource)
        links = dict(self._links(properties))
        columns = tuple(
            column
            for column in Columns(self.document, properties).columns()
            if column.name not in links
        )
        names = {snake(column.name): column.name for column in columns}
        by = _lookup(resource, names)
        surface = Surface(self.document, self.resources, properties)
        return Table(
            name=resource.name,
            columns=columns,
            key=(names["id"],) if "id" in names else (),
            references=tuple(self._references(columns, properties)),
            uniques=((names[by],),) if by else (),
            entity=pascal(resource.noun),
            links=tuple(links.values()),
            looks=surface.looks(by),
        )

    def _references(
        self, columns: tuple[Column, ...], properties: Properties
    ) -> Iterator[Reference]:
        for column in columns:
            name = snake(column.name)
            target = self._target(name.removesuffix("_id"))
            if name.endswith("_id") and target and column.type in IDS:
                yield Reference(columns=(column.name,), table=target)
            elif whole := self._whole(properties.shapes[column.name], name):
                yield Reference(columns=(column.name,), table=whole)

    def _target(self, noun: str) -> str:
        """Return the resource that a noun means; empty for none."""
        for name in (plural(noun), noun):
            if name in self.resources:
                return name
        return ""

    def _whole(self, shape: Shape, noun: str) -> str:
        """Return the resource whose row a property holds; empty for none."""
        if "id" not in shape.properties:
            return ""
        schema = _SCHEMA_ENDING.sub("", shape.name)
        return self._target(snake(schema)) or self._target(noun)

    def _links(self, properties: Properties) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield lists of other things: `labelIds`, or whole `labels`."""
        for name, shape in properties.stored:
            if shape.type != "array":
                continue
            words = snake(name)
            inner = self.document.shape(shape.said.get("items"))
            by_id = self._target(words.removesuffix("_ids"))
            if words.endswith("_ids") and by_id:
                yield name, (plural(words.removesuffix("_ids")), by_id)
            elif whole := self._whole(inner, singular(words)):
                yield name, (words, whole)


def _lookup(resource: Resource, names: Mapping[str, str]) -> str:
    """Return the field that finds one in place of its id; empty for the id."""
    key = snake(resource.key)
    key = key if key in names else key.removeprefix(f"{resource.noun}_")
    return key if key in names and key != "id" else ""
