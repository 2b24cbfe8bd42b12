"""Who may come in, and how."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth:
    """Identity, as the service needs it.

    Attributes:
        roles: Every role, in order; never empty.
        access_seconds: How long an access token lives.
        refresh_seconds: How long a refresh token lives.
        api_keys: Whether machine clients have keys.
    """

    roles: tuple[str, ...]
    access_seconds: int = 900
    refresh_seconds: int = 14 * 24 * 3600
    api_keys: bool = False

    @property
    def administrator(self) -> str:
        """The first role: it manages users."""
        return self.roles[0]
