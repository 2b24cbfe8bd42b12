"""Who may do what to an entity, as a table."""

from dataclasses import dataclass

from backwright.design.access import Grant
from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.naming import constant
from backwright.render.wording.docstrings import article


@dataclass(frozen=True, slots=True)
class View:
    """What the template says."""

    noun: str
    constant: str
    grants: tuple[str, ...]


def view(service: Service, entity: Entity) -> View:
    """Return who may do what to an entity."""
    del service
    grants = {
        operation.member: _grant(operation.grant, is_tenant=entity.is_tenant)
        for operation in entity.operations
    }
    return View(
        noun=article(entity.names.words),
        constant=constant(entity.names.snake),
        grants=tuple(f"Action.{member}: {said}," for member, said in grants.items()),
    )


def _grant(grant: Grant, *, is_tenant: bool) -> str:
    roles = ", ".join(f"Role.{constant(role)}" for role in grant.roles)
    said = [f"roles=frozenset({{{roles}}})"] if roles else []
    own = "user=True" if is_tenant else "own=True"
    words = {
        own: grant.own,
        "user=True": grant.user or (grant.own and is_tenant),
        "anyone=True": grant.anyone,
        "system=True": grant.system,
    }
    said += [word for word, there in words.items() if there]
    return f"Grant({', '.join(said)})"
