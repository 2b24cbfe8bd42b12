"""The ids of the rows that the tests' world begins with."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_sampling import RANKS, id_name, ranks_of, targets
from backwright.render.wording.imports import lines

DOMAIN_IDS: Final = "app.domain.value_objects.identifiers"
FIRST_INTEGER: Final = 900_001
TENANT: Final = "Tenant"


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        imports: The classes of the ids.
        identifiers: The name of each id, and the id.
    """

    imports: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    found = targets(service)
    return View(
        imports=lines(Import(DOMAIN_IDS, entity.id_class) for entity in found),
        identifiers=tuple(_identifiers(service, found)),
    )


def _identifiers(
    service: Service, found: tuple[Entity, ...]
) -> Iterator[tuple[str, str]]:
    for number, entity in enumerate(found, start=1):
        for rank in ranks_of(service, entity):
            yield id_name(entity.names, rank), _identifier(entity, number, rank)
    tenant = service.tenant_entity
    if tenant and tenant.names.pascal != TENANT:
        yield "TENANT_ID", id_name(tenant.names)
        yield "FOREIGN_TENANT_ID", id_name(tenant.names, RANKS.index("FOREIGN_"))


def _identifier(entity: Entity, number: int, rank: int) -> str:
    if entity.ids is IdKind.INT:
        return f"{entity.id_class}({FIRST_INTEGER + rank})"
    place = f"{0x1000 * number + rank + 1:012x}"
    return f'{entity.id_class}(UUID("00000000-0000-7000-8000-{place}"))'
