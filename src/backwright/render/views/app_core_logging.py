"""The names whose values must not get into a log."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.field import Field
from backwright.design.service import Service

ALWAYS: Final = frozenset(
    {
        "access_token",
        "api_key",
        "authorization",
        "cookie",
        "email",
        "password",
        "password_hash",
        "refresh_token",
        "secret",
        "secret_key",
        "token",
        "token_hash",
    }
)
PERSONAL: Final = frozenset({"email", "encrypted", "ip", "secret"})


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        sensitive: The names, in order.
    """

    sensitive: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(sensitive=tuple(sorted(ALWAYS | set(_of_fields(service)))))


def _of_fields(service: Service) -> Iterator[str]:
    for entity in service.entities:
        for field in entity.stored:
            if _is_sensitive(field):
                yield field.name
                yield from (column.name for column in field.columns)


def _is_sensitive(field: Field) -> bool:
    scalars = (cell.scalar for cell in field.type.cells)
    kinds = {scalar.kind.name for scalar in scalars if scalar}
    return field.private or not kinds.isdisjoint(PERSONAL)
