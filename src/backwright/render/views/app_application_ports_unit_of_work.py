"""The repositories that a unit of work gives."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class Repository:
    """One of them.

    Attributes:
        name: How it is asked for: `jobs`.
        port: Its protocol.
        implementation: Its class.
        summary: What it is, as this transaction sees it.
    """

    name: str
    port: str
    implementation: str
    summary: str


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        repositories: Every repository, entities first.
    """

    repositories: tuple[Repository, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(repositories=tuple(_repositories(service)))


def _repositories(service: Service) -> Iterator[Repository]:
    for entity in service.entities:
        names = entity.names
        yield _named(names.plural_snake, names.pascal, names.plural_words)
    yield _named("users", "User", "users")
    yield _named("refresh_tokens", "RefreshToken", "refresh tokens")
    if service.has("audit"):
        summary = "The audit trail of this transaction."
        yield Repository("audit", "AuditTrail", "SqlAlchemyAuditTrail", summary)


def _named(name: str, pascal: str, words: str) -> Repository:
    port = f"{pascal}Repository"
    summary = f"The {words} as this transaction sees them."
    return Repository(name, port, f"SqlAlchemy{port}", summary)
