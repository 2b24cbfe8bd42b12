"""What a repository in memory can do: what its port asks for."""

from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.render.wording.computing import counted
from backwright.render.wording.creation import numbered
from backwright.render.wording.expansions import expansions
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.own_computing import counts
from backwright.render.wording.usecases import beside, key, repository_methods

PART: Final = "_parts/fake/{}.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the key needs.
        methods: The fragments of its methods.
        key: The parameter that finds one.
        key_type: Its type.
        visible: What is true of what can be seen, as Python over `one` and `scope`.
        links: The many-to-many relations that can be given.
        counts: What it counts of each.
    """

    imports: tuple[str, ...]
    methods: tuple[str, ...]
    key: str
    key_type: str
    visible: str
    links: tuple[str, ...]
    counts: str


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    shown = bool(expansions(service, entity))
    methods = beside(repository_methods(entity), shown=shown)
    kept = " and one.deleted_at is None" if entity.soft_delete else ""
    return View(
        imports=lines([*of_domain([entity.lookup]), *counted(entity)]),
        methods=tuple(PART.format(_variant(entity, name)) for name in methods),
        key=key(entity),
        key_type=entity.lookup.type.domain,
        visible=f"scope.covers(one){kept}",
        links=tuple(link.name for link in entity.links) if "link" in methods else (),
        counts=counts(entity),
    )


def _variant(entity: Entity, name: str) -> str:
    return f"{name}_numbered" if name == "add" and numbered(entity) else name
