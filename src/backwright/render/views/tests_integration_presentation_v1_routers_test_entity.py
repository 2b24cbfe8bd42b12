"""What a client sees of one entity: create, get, update, delete."""

from dataclasses import dataclass
from itertools import chain

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.render.views.tests_bodies import (
    Pairs,
    one_of,
    wrapped,
)
from backwright.render.views.tests_expectations import (
    Expansion,
    Unknown,
    again,
    another,
    changes_of,
    defaults,
    duplicate,
    expansions,
    given_of,
    imports_of_all,
    nulls_of,
    set_of,
    unknown,
)
from backwright.render.views.tests_requests import body, has, nobody, url
from backwright.render.views.tests_world import crowded
from backwright.render.wording.imports import lines

MOVING = frozenset({Role.UPDATED_AT, Role.VERSION})


@dataclass(frozen=True)
class View:
    """What the template needs, each worked out when it is asked for."""

    service: Service
    entity: Entity

    @property
    def imports(self) -> tuple[str, ...]:
        """What the values need."""
        return lines(imports_of_all(self.entity))

    @property
    def url(self) -> str:
        """The path of all of them."""
        return url(self.service, self.entity)

    @property
    def nobody(self) -> str:
        """An id that nothing has."""
        return nobody(self.entity)

    @property
    def key(self) -> str:
        """What finds one in a path, as Python."""
        return f"{self.entity.names.snake}.{self.entity.lookup.name}"

    @property
    def key_json(self) -> str:
        """The same in a response."""
        return self.entity.lookup.json

    @property
    def create(self) -> bool:
        """Whether there is a route to create one."""
        return has(self.entity, Does.CREATE)

    @property
    def get(self) -> bool:
        """Whether there is a route to get one."""
        return has(self.entity, Does.GET)

    @property
    def update(self) -> bool:
        """Whether there is a route to update one, and something to change."""
        return has(self.entity, Does.UPDATE) and bool(dict(changes_of(self.entity)))

    @property
    def delete(self) -> bool:
        """Whether there is one to delete one; a tenant with users cannot be deleted."""
        return has(self.entity, Does.DELETE) and (not self.entity.is_tenant)

    @property
    def body(self) -> str:
        """A body that creates, saying the least."""
        return body(self.entity)

    @property
    def another(self) -> str:
        """A body for one beside it; empty where there can be none."""
        taken = crowded(self.service, self.entity)
        return "" if taken else another(self.entity)

    @property
    def full_body(self) -> str:
        """A body that creates, saying everything."""
        return body(self.entity, "**FULL_BODY")

    @property
    def item(self) -> str:
        """How to get one out of `response`."""
        return one_of(self.service, self.entity)

    @property
    def shown(self) -> str:
        """What of a body comes back, as a tuple in Python."""
        return repr(
            [name for name in given_of(self.entity) if name in self.entity.detail]
        )

    @property
    def defaults(self) -> Pairs:
        """What a new one has when nothing was said, as Python of JSON."""
        return tuple(defaults(self.entity))

    @property
    def unknown_body(self) -> str:
        """A body with a name that the API does not know."""
        return body(self.entity, "surprise=1")

    @property
    def unknown(self) -> tuple[Unknown, ...]:
        """References to what is not there."""
        return tuple(unknown(self.service, self.entity))

    @property
    def unknown_reference(self) -> str:
        """A body with one of them."""
        return body(self.entity, "**{name: value}")

    @property
    def again(self) -> str:
        """A body that clashes with the first one's."""
        return again(self.entity)

    @property
    def duplicate(self) -> str:
        """What the answer to the same twice says; empty where it may be."""
        return duplicate(self.service, self.entity)

    @property
    def detail(self) -> str:
        """The names of a response, as a set in Python."""
        return set_of(self.entity.detail)

    @property
    def expandable(self) -> tuple[Expansion, ...]:
        """What `expand=` can show."""
        return tuple(expansions(self.entity))

    @property
    def change(self) -> str:
        """What an update changes, as a dictionary in Python."""
        return (
            "{"
            + ", ".join(
                (f'"{k}": {v}' for k, v in dict(changes_of(self.entity)).items())
            )
            + "}"
        )

    @property
    def change_body(self) -> str:
        """The same in what the API wants around it."""
        return wrapped(self.service, self.entity, "CHANGE")

    @property
    def shown_change(self) -> str:
        """The names of it that come back, as a set in Python."""
        return set_of(
            name for name in dict(changes_of(self.entity)) if name in self.entity.detail
        )

    @property
    def moving(self) -> str:
        """The names that each change moves, as a set in Python."""
        stored = (each.json for each in self.entity.stored if each.role in MOVING)
        computed = (each.field.json for each in self.entity.computed)
        return set_of(chain(stored, computed))

    @property
    def nulls(self) -> Pairs:
        """Names and what a null for them is answered with."""
        return tuple(nulls_of(self.service, self.entity))

    @property
    def null_body(self) -> str:
        """A body with such a null."""
        return wrapped(self.service, self.entity, "{name: None}")

    @property
    def unconditional(self) -> str:
        """What an update without `If-Match` is answered with."""
        return "428" if self.service.api.if_match else "200"

    @property
    def unconditional_delete(self) -> str:
        """What a deletion without it is answered with."""
        return "428" if self.service.api.if_match else "204"


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    return View(service, entity)
