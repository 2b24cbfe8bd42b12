"""What the use cases of an entity need of where it is kept."""

from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.render.wording.docstrings import article
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.usecases import key, repository_methods

PARTS: Final = "_parts/port/{}.py.jinja"


@dataclass(frozen=True, slots=True)
class View:
    """What the template and its parts say."""

    noun: str
    imports: tuple[str, ...]
    methods: tuple[str, ...]
    key: str
    key_type: str
    add_error: str


def view(service: Service, entity: Entity) -> View:
    """Return what the use cases of an entity need of where it is kept."""
    del service
    return View(
        noun=article(entity.names.words),
        imports=lines(of_domain([entity.lookup])),
        methods=tuple(PARTS.format(name) for name in repository_methods(entity)),
        key=key(entity),
        key_type=entity.lookup.type.domain,
        add_error="UnknownReference" if entity.references else "Conflict",
    )
