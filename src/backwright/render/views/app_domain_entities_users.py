"""The roles of users."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        roles: The members of the enum: `ADMIN = "admin"`.
        administrator: The member that manages users.
    """

    roles: tuple[str, ...]
    administrator: str


def view(service: Service) -> View:
    """Return what the template needs."""
    return View(
        roles=tuple(f'{role.upper()} = "{role}"' for role in service.auth.roles),
        administrator=service.auth.administrator.upper(),
    )
