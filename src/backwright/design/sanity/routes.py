"""Routes and functions that two operations would have."""

from collections.abc import Callable, Sequence
from typing import Final

from backwright.design.api import Api
from backwright.design.entity import Entity
from backwright.design.operation import Does, Operation
from backwright.design.resolve.access import BASIC
from backwright.design.resolve.context import Context
from backwright.design.sanity.reserved import CLASSES

OURS: Final = (
    "/users",
    "/tokens",
    "/sign-ups",
    "/files",
    "/api-keys",
    "/health",
    "/metrics",
    "/docs",
    "/openapi.json",
)

OWN: Final = (Does.TRANSITION, Does.ACTION)


def note_routes(context: Context, api: Api, entities: Sequence[Entity]) -> None:
    """Note each route, and each function, that is there twice."""
    for entity in entities:
        if _is_ours(api, entity):
            path = _path(entity)
            message = f"the written service has routes of its own under `{path}`"
            advice = "say another `path` in the `api` of the entity"
            place = context.entity(entity.names.pascal).position
            context.mistake("reserved-name", message, place, advice)
    _note_twice(context, entities, _route, "doubled-route")
    _note_twice(context, entities, _function, "doubled-name")


def _route(found: Operation) -> str:
    return f"{found.method} {_blank(found.path)}" if found.routed else ""


def _function(found: Operation) -> str:
    """Return the function, of what has a name of its own."""
    basic = found.does not in OWN or found.verb not in BASIC
    return f"the function {found.function}" if basic else ""


def _note_twice(
    context: Context,
    entities: Sequence[Entity],
    name_of: Callable[[Operation], str],
    code: str,
) -> None:
    taken: dict[str, str] = {}
    plurals = {entity.names.plural_snake: entity for entity in entities}
    for entity in plurals.values():
        for found in entity.operations:
            name, what = name_of(found), f"`{found.verb}` of `{entity.names.pascal}`"
            if name in taken:
                message = f"{what} and {taken[name]} would both be {name}"
                place = context.entity(entity.names.pascal).position
                context.mistake(code, message, place)
            if name:
                taken[name] = what


def _path(entity: Entity) -> str:
    basic = {Does.LIST, Does.CREATE}
    paths = [found.path for found in entity.operations if found.does in basic]
    return next(iter(paths), f"/{entity.names.path}")


def _is_ours(api: Api, entity: Entity) -> bool:
    ours: Sequence[str] = OURS if not api.prefix else OURS[:5]
    return _path(entity) in ours and entity.names.pascal not in CLASSES


def _blank(path: str) -> str:
    """Return a path without the names of its parameters."""
    parts = path.split("/")
    return "/".join("{}" if part.startswith("{") else part for part in parts)
