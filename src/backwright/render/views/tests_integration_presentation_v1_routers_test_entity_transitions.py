"""What a client sees of the steps between the states of one entity."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_bodies import Pairs, one_of
from backwright.render.views.tests_expectations import (
    Step,
    imports_of_all,
    steps_of,
    taken_of,
    wrong_steps_of,
)
from backwright.render.views.tests_requests import url
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        url: The path of all of them.
        key: What finds one in a path, as Python.
        item: How to get one out of `response`.
        status_json: What the state is called in JSON.
        steps: Each transition that has a route, from each of its sources.
        wrong_steps: The same from each state that is none of its sources.
        taken: The bodies of transitions that take one.
    """

    imports: tuple[str, ...]
    url: str
    key: str
    item: str
    status_json: str
    steps: tuple[Step, ...]
    wrong_steps: tuple[Step, ...]
    taken: Pairs


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    return View(
        imports=lines(_imports(entity)),
        url=url(service, entity),
        key=f"{entity.names.snake}.{entity.lookup.name}",
        item=one_of(service, entity),
        status_json=entity.status.json if entity.status else "",
        steps=tuple(steps_of(entity)),
        wrong_steps=tuple(wrong_steps_of(entity)),
        taken=tuple(taken_of(entity)),
    )


def _imports(entity: Entity) -> Iterator[Import]:
    yield from imports_of_all(entity)
    for field in entity.stored:
        if field.role is Role.STATUS:
            yield Import(entity.module, field.type.domain)
