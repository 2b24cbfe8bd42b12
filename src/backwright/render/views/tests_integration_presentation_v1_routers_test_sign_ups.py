"""What somebody who signs up says, and gets."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.views.tests_bodies import Around, Pairs, around
from backwright.render.views.tests_sampling import sample_imports, samples
from backwright.render.wording import ours
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        more: What is asked beside an address and a password: the tenant.
        roles: The roles that they get, as Python.
        user: What stands around who signs up.
        token: What stands around tokens.
    """

    imports: tuple[str, ...]
    more: Pairs
    roles: str
    user: Around
    token: Around


def view(service: Service) -> View:
    """Return what the template needs."""
    tenant = service.tenant_entity
    user, token = around(service, ours.USER), around(service, ours.TOKEN)
    if tenant is None:
        return View((), (), "[]", user, token)
    required = [field for field in tenant.creatable if field.required]
    values = ", ".join(
        f'"{field.json}": {samples(field)[0].json}' for field in required
    )
    return View(
        imports=lines(found for field in required for found in sample_imports(field)),
        more=(("tenant", f"{{{values}}}"),),
        roles=f'["{service.auth.administrator}"]',
        user=user,
        token=token,
    )
