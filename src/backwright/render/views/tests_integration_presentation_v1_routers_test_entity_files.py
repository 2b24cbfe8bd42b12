"""What a client sees of the files of one entity."""

from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.render.views.tests_requests import has, url
from backwright.render.views.tests_sampling import file_sample


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        url: The path of all of them.
        key: What finds one in a path, as Python.
        files: The last parts of the routes of its files, as a list in Python.
        values: A file for each, as arguments.
        creating: Names in a request and their purposes, as a list in Python.
    """

    url: str
    key: str
    files: str
    values: str
    creating: str


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    routes = [found.path.rsplit("/", 1)[1] for found in entity.that(Does.DOWNLOAD)]
    given = [field for field in entity.files if field.given and field.file]
    is_proved = bool(entity.owner) and has(entity, Does.CREATE)
    pairs = [(field.json, field.file.purpose) for field in given if field.file]
    return View(
        url=url(service, entity),
        key=f"{entity.names.snake}.{entity.lookup.name}",
        files=repr(routes) if routes else "",
        values=", ".join(
            f"{field.name}={file_sample(field).python}" for field in entity.files
        ),
        creating=repr(pairs) if pairs and is_proved else "",
    )
