"""The models whose tables the migrations keep up with."""

from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service

OURS: Final = ("refresh_tokens", "users")
OF_CAPABILITY: Final = ("api_keys", "audit", "files")


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        models: Every module of models, in order of name.
    """

    models: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    entities = {entity.names.plural_snake for entity in service.entities}
    others = {name for name in OF_CAPABILITY if service.has(name)}
    return View(models=tuple(sorted(entities | others | set(OURS))))
