"""The settings that the design has an opinion of."""

from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service

LOGIN_ATTEMPTS: Final = 5
STORAGE: Final = 'storage_path: Path = Path("storage")'


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        database: The name of the file that SQLite keeps.
        login_attempts: How often one may try to log in, each minute.
        more: The settings of capabilities, a line each.
    """

    database: str
    login_attempts: int
    more: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(
        database=service.names.snake,
        login_attempts=LOGIN_ATTEMPTS,
        more=(STORAGE,) if service.has("files") else (),
    )
