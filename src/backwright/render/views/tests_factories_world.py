"""What the tests' world begins with: a row or two of what others refer to."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.naming import Names
from backwright.render.views.tests_sampling import targets


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        targets: What the world has rows of, in the order in which they are kept.
        before_users: Those that users refer to.
        after_users: Those that may refer to users.
    """

    targets: tuple[Names, ...]
    before_users: tuple[Names, ...]
    after_users: tuple[Names, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    found = targets(service)
    return View(
        targets=tuple(entity.names for entity in found),
        before_users=tuple(entity.names for entity in found if entity.is_tenant),
        after_users=tuple(entity.names for entity in found if not entity.is_tenant),
    )
