"""The bodies of an entity's computed fields, before anybody wrote them."""

from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.render.wording.docstrings import docstring
from backwright.render.wording.imports import lines
from backwright.render.wording.own_computing import Body, bodies, imports

RULE: Final = (
    "Yours to write, and never overwritten. Each is asked once for a whole page, and "
    "gives a value for each of it, in order."
)


@dataclass(frozen=True, slots=True)
class View:
    """What the template says; nothing where no field is the user's own."""

    docstring: str
    imports: tuple[str, ...]
    sections: tuple[str, ...]
    fields: tuple[Body, ...]


def view(service: Service, entity: Entity) -> View:
    """Return the bodies that are to be written."""
    del service
    words = entity.names.plural_words
    return View(
        docstring=docstring(RULE, 0, f"The computed fields of {words}"),
        imports=lines(imports(entity)),
        sections=("_parts/computed/bodies.py.jinja",) if entity.own_computed else (),
        fields=tuple(bodies(entity)),
    )
