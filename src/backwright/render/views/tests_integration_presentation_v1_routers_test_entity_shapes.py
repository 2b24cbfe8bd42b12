"""What a client sees where an entity's responses have shapes of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.computed import Computed
from backwright.design.entity import Entity
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_bodies import change_of, many_of, one_of, wrapped
from backwright.render.views.tests_requests import has, url
from backwright.render.wording.imports import lines
from backwright.render.wording.singular import puts

PARTS: Final = "_parts/shapes/{}.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One computed field.

    Attributes:
        name: Its attribute.
        json: Its name in a response.
        other: What has to be there for it, as the end of its factory.
        others: The same of several.
        values: What ties that to the entity and to the one who asks.
        nothing: Its value where there is none, as Python.
        there: Its value for whoever made one.
        elsewhere: Its value for somebody else.
    """

    name: str
    json: str
    other: str
    others: str
    values: str
    nothing: str
    there: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class Can:
    """What can be done to the caller's own one."""

    create: bool
    update: bool
    delete: bool
    put: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the factories of others need.
        parts: The fragments with tests.
        url: The path of all of them.
        key: What finds one in a path, as Python.
        item: How to get one out of `response`.
        items: How to get several out of it.
        summary: The names that a list shows, as a set in Python.
        computed: The fields that are worked out of what refers to the entity.
        own_computed: The fields that own code works out, as a list in Python.
        own: The route of the caller's own one.
        can: What can be done there.
        key_json: What finds one, in a response.
        change: A body that changes it.
    """

    imports: tuple[str, ...]
    parts: tuple[str, ...]
    url: str
    key: str
    item: str
    items: str
    summary: str
    computed: tuple[Found, ...]
    own_computed: str
    own: str
    can: Can
    key_json: str
    change: str


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    looked_up = tuple(_looked_up(entity))
    return View(
        imports=lines(_imports(looked_up)),
        parts=tuple(map(PARTS.format, _parts(entity, looked_up))),
        url=url(service, entity),
        key=f"{entity.names.snake}.{entity.lookup.name}",
        item=one_of(service, entity),
        items=many_of(service, entity),
        summary=f"{{{', '.join(map(repr, entity.summary))}}}",
        computed=tuple(_found(entity, each) for each in looked_up),
        own_computed=repr(_own_computed(entity)),
        own=f"{service.api.prefix}/{entity.singular.strip('/')}",
        can=Can(
            create=has(entity, Does.CREATE),
            update=has(entity, Does.UPDATE),
            delete=has(entity, Does.DELETE),
            put=puts(entity),
        ),
        key_json=entity.lookup.json,
        change=wrapped(service, entity, change_of(entity)),
    )


def _parts(entity: Entity, looked_up: tuple[Computed, ...]) -> Iterator[str]:
    chosen = has(entity, Does.LIST) and entity.summary != entity.detail
    own = _own_computed(entity)
    if chosen or looked_up or own:
        yield "url"
    if chosen:
        yield "summary"
    if looked_up:
        yield "computed"
    if own:
        yield "computed_own"
    if entity.singular and has(entity, Does.GET) and not entity.referrers:
        yield "own"


def _own_computed(entity: Entity) -> list[str]:
    """Return what own code works out, where a test can see it of one."""
    if not has(entity, Does.GET) or entity.is_tenant:
        return []
    names = (found.field.json for found in entity.own_computed)
    return [name for name in names if name in entity.detail]


def _looked_up(entity: Entity) -> Iterator[Computed]:
    """Yield what is worked out of rows that refer to the entity."""
    get = entity.operation(Does.GET)
    shared = get is not None and get.routed and (get.grant.anyone or get.grant.user)
    for each in entity.looked_up if shared else ():
        if each.through and each.field.json in entity.detail:
            yield each


def _imports(looked_up: tuple[Computed, ...]) -> Iterator[Import]:
    for each in looked_up:
        if each.entity:
            module = f"tests.factories.{each.entity.plural_snake}"
            yield Import(module, f"keep_{each.entity.plural_snake}")
            yield Import(module, f"make_{each.entity.snake}")


def _found(entity: Entity, each: Computed) -> Found:
    nothing, there = ("0", "1") if each.count else ("False", "True")
    values = f"{each.through}={entity.names.snake}.id"
    if each.mine:
        values += f", {each.owner}=OWNER.user_id"
    return Found(
        name=each.field.name,
        json=each.field.json,
        other=each.entity.snake if each.entity else "",
        others=each.entity.plural_snake if each.entity else "",
        values=values,
        nothing=nothing,
        there=there,
        elsewhere=nothing if each.mine else there,
    )
