"""The routes of the caller's own row, which needs no key, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from backwright.design.access import Grant
from backwright.design.entity import Entity
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording.routes import Written, answer
from backwright.render.wording.routing import Route, Writer, route

OWN: Final = frozenset({Does.CREATE, Does.GET, Does.UPDATE, Does.DELETE})
MAY_MISS: Final[Mapping[Does, set[int]]] = {
    Does.CREATE: set(),
    Does.GET: {404},
    Does.UPDATE: {404},
    Does.DELETE: {404},
}
PUT: Final = "Make your own, or replace all of it: what is absent gets its default."
DEPENDENCIES: Final = "app.presentation.dependencies.targets"


def operations(entity: Entity) -> Iterator[Operation]:
    """Yield what callers can do to their own row under the route of its own."""
    for found in entity.routed if entity.singular else ():
        if found.does in OWN and not found.parent:
            yield _own(entity, found, {*found.errors, 401} | MAY_MISS[found.does])
    if puts(entity):
        yield _put(entity)


def puts(entity: Entity) -> bool:
    """Tell whether callers can make or replace their own row at once.

    They may create it, they may change it, and nothing of it stays as it was made.
    """
    does = {found.does for found in entity.routed if not found.parent}
    fixed = any(field.immutable for field in entity.creatable)
    fixed = fixed or any(link.immutable for link in entity.links)
    return bool(entity.singular) and {Does.CREATE, Does.UPDATE} <= does and not fixed


def _own(entity: Entity, found: Operation, errors: set[int]) -> Operation:
    verb = found.does.value
    return replace(
        found,
        function=f"{verb}_own_{entity.names.snake}",
        path="/" + entity.singular.strip("/"),
        summary=f"{verb.capitalize()} your own {entity.names.words}",
        grant=Grant(user=True) if found.grant.anyone else found.grant,
        errors=tuple(sorted(errors)),
    )


def _put(entity: Entity) -> Operation:
    create, update = (
        next(found for found in entity.that(does) if not found.parent)
        for does in (Does.CREATE, Does.UPDATE)
    )
    errors = {*create.errors, *update.errors, 401} - {404, 428}
    return replace(
        _own(entity, create, errors),
        function=f"put_own_{entity.names.snake}",
        method="PUT",
        status=200,
        made=True,
        versioned=True,
        summary=f"Put your own {entity.names.words}",
        description=PUT,
    )


def routes(service: Service, entity: Entity) -> Iterator[Route]:
    """Yield those routes in words."""
    for found in operations(entity):
        yield route(service, entity, found, _WRITERS[found.method])


def imports(entity: Entity) -> Iterator[Import]:
    """Yield what they need."""
    if entity.singular:
        commands = f"app.application.commands.{entity.names.plural_snake}"
        yield Import(commands, f"{entity.names.pascal}Target")
        yield Import(DEPENDENCIES, "OptionalVersions")
        yield Import(DEPENDENCIES, "RequiredVersions")


def _common(entity: Entity) -> list[str]:
    plural = entity.names.plural_snake
    return ["actor: CurrentActor", f"{plural}: {entity.names.plural_pascal}"]


def _versions(operation: Operation) -> str:
    kind = "Required" if operation.version_required else "Optional"
    return f"versions: {kind}Versions"


def _target(entity: Entity) -> tuple[str, ...]:
    names = entity.names
    return (
        f"own = await {names.plural_snake}.own(actor)",
        f"target = {names.pascal}Target(own.{entity.lookup.name}, versions)",
    )


def _get(entity: Entity, operation: Operation) -> Written:
    del operation
    names = entity.names
    found = f"{names.snake} = await {names.plural_snake}.own(actor)"
    parameters = [*_common(entity), "response: Response"]
    return f"{names.pascal}Read", parameters, [found, *answer(entity)]


def _create(entity: Entity, operation: Operation) -> Written:
    del operation
    pascal, plural = entity.names.pascal, entity.names.plural_snake
    call = f"await {plural}.create(actor, Create{pascal}(**body))"
    parameters = [f"body: {pascal}Create", *_common(entity)]
    body = [
        f"{entity.names.snake} = {call}",
        'response.headers["Location"] = request.url.path',
        *answer(entity),
    ]
    return (
        f"{pascal}Read",
        [*parameters, "request: Request", "response: Response"],
        body,
    )


def _replace(entity: Entity, operation: Operation) -> Written:
    del operation
    pascal, plural = entity.names.pascal, entity.names.plural_snake
    parameters = [f"body: {pascal}Create", "versions: OptionalVersions"]
    parameters += [*_common(entity), "response: Response"]
    body = [
        f"command = Create{pascal}(**body)",
        f"{entity.names.snake}, new = await {plural}.put_own(actor, command, versions)",
        "response.status_code = HTTPStatus.CREATED if new else HTTPStatus.OK",
        *answer(entity),
    ]
    return f"{pascal}Read", parameters, body


def _update(entity: Entity, operation: Operation) -> Written:
    pascal, plural = entity.names.pascal, entity.names.plural_snake
    parameters = [f"body: {pascal}Update", _versions(operation)]
    parameters += [*_common(entity), "response: Response"]
    call = f"await {plural}.update(actor, target, Update{pascal}(**body))"
    changed = f"{entity.names.snake} = {call}"
    return f"{pascal}Read", parameters, [*_target(entity), changed, *answer(entity)]


def _delete(entity: Entity, operation: Operation) -> Written:
    deleted = f"await {entity.names.plural_snake}.delete(actor, target)"
    return (
        "None",
        [_versions(operation), *_common(entity)],
        [*_target(entity), deleted],
    )


_WRITERS: Final[Mapping[str, Writer]] = {
    "GET": _get,
    "POST": _create,
    "PATCH": _update,
    "PUT": _replace,
    "DELETE": _delete,
}
