"""What capabilities add to the wiring."""

from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class Wire:
    """One more thing that routes depend on.

    Attributes:
        imports: The lines of import.
        field: Its name and type among the services.
        argument: How it is made.
        part: The function that makes it.
    """

    imports: tuple[str, ...]
    field: str
    argument: str
    part: str


API_KEY_ROWS: Final = "app.infrastructure.repositories.api_keys"
FILES: Final = Wire(
    (
        "from app.application.services.files import FileService",
        "from app.infrastructure.repositories.files import SqlAlchemyFileRepository",
        "from app.infrastructure.storage.disk import DiskStorage",
    ),
    "files: FileService",
    "files=wire_files(settings, database),",
    "_parts/wiring/files.py.jinja",
)
API_KEYS: Final = Wire(
    (
        "from app.application.access.api_keys import API_KEY_ACCESS",
        "from app.application.services.api_keys import ApiKeyService",
        "from app.domain.entities.api_keys import DEFAULT_LIMIT",
        f"from {API_KEY_ROWS} import SqlAlchemyApiKeyRepository",
    ),
    "api_keys: ApiKeyService",
    "api_keys=wire_api_keys(database, security),",
    "_parts/wiring/api_keys.py.jinja",
)
OF_CAPABILITY: Final = {"api_keys": API_KEYS, "files": FILES}


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs: of each thing its imports, field, argument, function."""

    imports: tuple[str, ...]
    fields: tuple[str, ...]
    arguments: tuple[str, ...]
    parts: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    wires = [OF_CAPABILITY[name] for name in OF_CAPABILITY if service.has(name)]
    return View(
        imports=tuple(line for wire in wires for line in wire.imports),
        fields=tuple(wire.field for wire in wires),
        arguments=tuple(wire.argument for wire in wires),
        parts=tuple(wire.part for wire in wires),
    )
