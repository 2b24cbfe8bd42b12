"""How users are listed: page by page from a cursor, or by number with a total."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.render.wording.ours import counted


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        counted: The query of how many there are, where that is told.
        methods: The parts of the methods that list.
        functions: The parts of the functions that these need.
    """

    counted: tuple[str, ...]
    methods: tuple[str, ...]
    functions: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    end = "_numbered" if service.api.numbered else ""
    return View(
        counted=counted(service, "_users"),
        methods=(f"_parts/users/list{end}.py.jinja",),
        functions=(f"_parts/users/page{end}_fn.py.jinja",),
    )
