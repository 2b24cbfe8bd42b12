"""Which names of our own modules a service needs: none is written without a use."""

import re
from collections.abc import Iterator

from backwright.design.field import Role
from backwright.design.service import Service

_NAME = re.compile(r"[A-Za-z_]\w*")


def names_over_the_wire(service: Service) -> frozenset[str]:
    """Return every name in the annotations of requests and responses."""
    texts = (*_of_values(service), *_of_entities(service), *_of_actions(service))
    return frozenset(name for text in texts for name in _NAME.findall(text))


def names_in_columns(service: Service) -> frozenset[str]:
    """Return every name in the types of columns."""
    return frozenset(
        name
        for entity in service.entities
        for field in entity.stored
        for column in field.columns
        for name in _NAME.findall(column.cell.column)
    )


def _of_values(service: Service) -> Iterator[str]:
    for value in service.values:
        for field in value.fields:
            yield from (field.type.request, field.type.response)


def _of_entities(service: Service) -> Iterator[str]:
    for entity in service.entities:
        steps = entity.lifecycle.transitions if entity.lifecycle else ()
        taken = {name for step in steps for name in step.takes}
        for field in entity.stored:
            if field.given or field.name in taken:
                yield field.type.request
            if field.visible:
                yield field.type.response
        yield from (found.field.type.query for found in entity.listing.filters)
        yield from (found.field.type.response for found in entity.computed)
        if entity.lookup.role is not Role.ID:
            yield from (entity.lookup.type.request, entity.lookup.type.query)


def _of_actions(service: Service) -> Iterator[str]:
    for entity in service.entities:
        for action in filter(None, (found.action for found in entity.actions)):
            for field in action.inputs:
                yield from (field.type.request, field.type.query)
            yield from (field.type.response for field in action.outputs)
            if action.returns:
                yield action.returns.response
