"""Fields that nobody can give a value when a row is made.

`checksum: string(64) readonly` is a promise that the service's own code keeps later: no
request may give it, so it has to be null until then, or no row could ever be made.
"""

from collections.abc import Iterator
from dataclasses import replace

from backwright.blueprint.field import Field, Flag
from backwright.blueprint.model import Entity, Service
from backwright.design.resolve.context import Context

CODE = "null-at-first"
ADVICE = "say `?` if that is meant, or give it a default"


def with_nulls_at_first(service: Service) -> Service:
    """Return the service with each such field optional."""
    return replace(service, entities=tuple(map(_with_nulls, service.entities)))


def note_nulls_at_first(context: Context, asked: Service) -> None:
    """Warn of each such field.

    Args:
        context: Where to note it.
        asked: The service as it was asked for.
    """
    for entity, field in _unsettable(asked):
        message = (
            f"nobody can give `{field.name}` when a `{entity.name}` is made, so it is "
            "null until your code sets it"
        )
        context.warn(CODE, message, field.position, ADVICE)


def _unsettable(service: Service) -> Iterator[tuple[Entity, Field]]:
    for entity in service.entities:
        yield from ((entity, each) for each in entity.fields if _is_unsettable(each))


def _is_unsettable(field: Field) -> bool:
    readonly = Flag.READONLY in field.flags
    given = field.optional or field.default is not None or field.type.many
    return readonly and not given


def _with_nulls(entity: Entity) -> Entity:
    fields = tuple(
        replace(field, optional=True) if _is_unsettable(field) else field
        for field in entity.fields
    )
    return replace(entity, fields=fields)
