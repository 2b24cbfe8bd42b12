"""The settings that the design has an opinion of."""

from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service

LOGIN_ATTEMPTS: Final = 5
MORE: Final = {
    "encryption": "encryption_keys: tuple[SecretStr, ...] = Field("
    "default=(SecretStr(ENCRYPTION_KEY),), min_length=1)",
    "files": 'storage_path: Path = Path("storage")',
}


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
        more=tuple(MORE[name] for name in MORE if service.has(name)),
    )
