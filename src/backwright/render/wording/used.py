"""Which names of our own modules a service needs: none is written without a use."""

import re
from collections.abc import Iterator

from backwright.design.field import Field
from backwright.design.service import Service
from backwright.design.types import Type

_NAME = re.compile(r"[A-Za-z_]\w*")


def names_over_the_wire(service: Service) -> frozenset[str]:
    """Return every name in the annotations of requests and responses."""
    return frozenset(
        name
        for kind in _types(service)
        for text in (kind.request, kind.query, kind.response)
        for name in _NAME.findall(text)
    )


def names_in_columns(service: Service) -> frozenset[str]:
    """Return every name in the types of columns."""
    return frozenset(
        name
        for kind in _types(service)
        for cell in kind.cells
        for name in _NAME.findall(cell.column)
    )


def _types(service: Service) -> Iterator[Type]:
    for field in _fields(service):
        yield field.type
    for entity in service.entities:
        for operation in entity.actions:
            if operation.action and operation.action.returns:
                yield operation.action.returns


def _fields(service: Service) -> Iterator[Field]:
    for value in service.values:
        yield from value.fields
    for entity in service.entities:
        yield from entity.stored
        yield from (computed.field for computed in entity.computed)
        for operation in entity.actions:
            if operation.action:
                yield from (*operation.action.inputs, *operation.action.outputs)
