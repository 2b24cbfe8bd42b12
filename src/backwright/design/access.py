"""Who may do one thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hop:
    """A step from an entity to one that it refers to.

    Attributes:
        field: The attribute that holds the reference: `job_id`.
        entity: The entity at its other end, in Pascal case: `Job`.
    """

    field: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Who may do one thing; whoever is not named here is refused.

    Attributes:
        roles: The roles that may do it to every row (of their tenant), in the order
            in which the service declares them.
        own: Whether owners may do it to what is theirs. On the tenant entity: whether
            actors may do it to their own tenant.
        through: The references that lead to the entity whose owner counts: empty for
            the entity's own owner; `(Hop("job_id", "Job"),)` after `like Job`.
        anyone: Whether nobody needs to be logged in.
        user: Whether whoever is logged in may do it to every row (of their tenant).
        system: Whether workers of the service itself may do it.
    """

    roles: tuple[str, ...] = ()
    own: bool = False
    through: tuple[Hop, ...] = ()
    anyone: bool = False
    user: bool = False
    system: bool = False

    @property
    def nobody(self) -> bool:
        """Whether nobody at all may do it."""
        return not (self.system or self.routed)

    @property
    def routed(self) -> bool:
        """Whether somebody outside may do it, so that it has a route."""
        return bool(self.roles) or self.own or self.anyone or self.user


NOBODY = Grant()
"""What is not granted is denied."""
