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

DEPENDENCIES: Final = "app.presentation.dependencies.targets"


def operations(entity: Entity) -> Iterator[Operation]:
    """Yield what callers can do to their own row under the route of its own."""
    for found in entity.routed if entity.singular else ():
        if found.does in _WRITERS and not found.parent:
            said = f"{found.does.value.capitalize()} your own {entity.names.words}"
            yield replace(
                found,
                function=f"{found.does.value}_own_{entity.names.snake}",
                path="/" + entity.singular.strip("/"),
                summary=said,
                grant=Grant(user=True) if found.grant.anyone else found.grant,
                errors=tuple(sorted({*found.errors, 401, 404})),
            )


def routes(service: Service, entity: Entity) -> Iterator[Route]:
    """Yield those routes in words."""
    for found in operations(entity):
        yield route(service, entity, found, _WRITERS[found.does])


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


_WRITERS: Final[Mapping[Does, Writer]] = {
    Does.GET: _get,
    Does.UPDATE: _update,
    Does.DELETE: _delete,
}
