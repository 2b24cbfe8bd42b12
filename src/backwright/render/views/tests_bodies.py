"""What tests send: the bodies of requests, as Python, in the form of the API."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.service import Service
from backwright.kinds.sample import Sample
from backwright.naming import Names
from backwright.render.views.tests_fitting import least, most, plainest, usable
from backwright.render.views.tests_sampling import link_sample, samples
from backwright.render.views.tests_variety import variety

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around what is sent, as Python.

    Attributes:
        open: What stands before what a request gives.
        close: What stands behind it.
        item: What leads to the one in a response.
        items: What leads to several.
        total: What leads to how many there are, where that is told.
    """

    open: str
    close: str
    item: str
    items: str
    total: str


def wrapped(service: Service, entity: Entity, text: str) -> str:
    """Return the text of a body within the key that the API wants around it."""
    key = service.api.envelope.input
    return f'{{"{_named(service, entity.names, key)}": {text}}}' if key else text


def path_of(service: Service, entity: Entity) -> str:
    """Return what an error calls the place that holds the fields of a body."""
    key = service.api.envelope.input
    return f"body.{_named(service, entity.names, key)}" if key else "body"


def one_of(service: Service, entity: Entity) -> str:
    """Return how to get the entity out of `response`."""
    key = service.api.envelope.item
    return f"response.json(){_at(service, entity.names, key)}"


def many_of(service: Service, entity: Entity) -> str:
    """Return how to get the entities out of `response`."""
    return f"response.json(){_at(service, entity.names, service.api.envelope.items)}"


def total_of(service: Service, entity: Entity) -> str:
    """Return how to get how many there are out of `response`."""
    return f"response.json(){_at(service, entity.names, service.api.envelope.total)}"


def around(service: Service, names: Names) -> Around:
    """Return what stands around one of ours: a user, a token, a file, a key."""
    keys = service.api.envelope
    given = f'{{"{_named(service, names, keys.input)}": ' if keys.input else ""
    return Around(
        open=given,
        close="}" if given else "",
        item=_at(service, names, keys.item),
        items=_at(service, names, keys.items),
        total=_at(service, names, keys.total),
    )


def _at(service: Service, names: Names, key: str) -> str:
    return f'["{_named(service, names, key)}"]' if key else ""


def _named(service: Service, names: Names, key: str) -> str:
    camel = service.api.casing.value == "camel"
    one = names.camel if camel else names.snake
    many = names.plural_camel if camel else names.plural_snake
    return key.replace("{entity}", one).replace("{entities}", many)


def required(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield the least that a request that creates must say."""
    for name, sample in least(entity).items():
        yield entity.field(name).json, sample.json
    for link in entity.links:
        if link.required and not link.readonly:
            yield link.json, link_sample(link).json


def everything(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield all that a request that creates can say."""
    for name, sample in most(entity).items():
        yield entity.field(name).json, sample.json
    for link in entity.links:
        if not link.readonly:
            yield link.json, link_sample(link).json


@cache
def changeable(entity: Entity) -> tuple[Field, ...]:
    """Return the fields that an update can give, the least entangled first."""
    unique = {field.name for field in variety(entity).fields}
    checked = {name for check in entity.invariants for name in check.fields}

    def entangled(field: Field) -> tuple[bool, bool, bool]:
        return (
            field.name in unique,
            field.role is not Role.PLAIN or len(usable(entity, field)) == 1,
            field.name in checked,
        )

    possible = [field for field in entity.updatable if usable(entity, field)]
    return tuple(sorted(possible, key=entangled))


def changed(entity: Entity, field: Field) -> Sample:
    """Return a value that differs from the one that the plainest entity has."""
    found = usable(entity, field)
    used = plainest(entity)[field.name]
    return next((sample for sample in found if sample.python != used), found[-1])


def change_of(entity: Entity) -> str:
    """Return a body that changes one value; empty where nothing can be changed."""
    for field in changeable(entity):
        return f'{{"{field.json}": {changed(entity, field).json}}}'
    for link in entity.links:
        return f'{{"{link.json}": {link_sample(link).json}}}'
    return "{}"


@cache
def query_text(json: str) -> str:
    """Return a value of JSON as it stands in a query string; both are Python."""
    try:
        value = ast.literal_eval(json)
    except ValueError:
        return json if json.startswith(("str(", '"')) else f"str({json})"
    if isinstance(value, bool):
        return f'"{str(value).lower()}"'
    if isinstance(value, list):
        return f"[{', '.join(query_text(repr(item)) for item in value)}]"
    return json if isinstance(value, str) else f'"{value}"'


def values_for(entity: Entity, names: Iterable[str]) -> str:
    """Return a body that gives some attributes a value."""
    fields = [entity.field(name) for name in names]
    pairs = [f'"{field.json}": {samples(field)[0].json}' for field in fields]
    return f"{{{', '.join(pairs)}}}"
