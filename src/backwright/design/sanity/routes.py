"""Routes and functions that two operations would have."""

from collections.abc import Iterable, Sequence
from typing import Final

from backwright.design.api import Api
from backwright.design.entity import Entity
from backwright.design.operation import Does
from backwright.design.resolve.context import Context

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


def note_routes(context: Context, api: Api, entities: Iterable[Entity]) -> None:
    """Note each route, and each function, that is there twice."""
    routes: dict[tuple[str, str], str] = {}
    functions: dict[str, str] = {}
    for entity in entities:
        name = entity.names.pascal
        position = context.entity(name).position
        if _is_ours(api, entity):
            message = (
                f"the written service has routes of its own under `{_path(entity)}`"
            )
            advice = "say another `path` in the `api` of the entity"
            context.mistake("reserved-name", message, position, advice)
        for found in entity.operations:
            route = (found.method, _blank(found.path))
            what = f"`{found.verb}` of `{name}`"
            if found.routed and route in routes:
                message = (
                    f"{what} and {routes[route]} are both {found.method} {found.path}"
                )
                context.mistake("doubled-route", message, position)
            if found.function in functions:
                message = (
                    f"{what} and {functions[found.function]} would both be the function "
                    f"`{found.function}`"
                )
                context.mistake("doubled-name", message, position)
            if found.routed:
                routes[route] = what
            functions[found.function] = what


def _path(entity: Entity) -> str:
    basic = {Does.LIST, Does.CREATE}
    paths = [found.path for found in entity.operations if found.does in basic]
    return next(iter(paths), f"/{entity.names.path}")


def _is_ours(api: Api, entity: Entity) -> bool:
    ours: Sequence[str] = OURS if not api.prefix else OURS[:5]
    return _path(entity) in ours


def _blank(path: str) -> str:
    """Return a path without the names of its parameters."""
    parts = path.split("/")
    return "/".join("{}" if part.startswith("{") else part for part in parts)
