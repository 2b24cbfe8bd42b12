"""A route in words: one use case, called over HTTP."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.render.wording import computing, envelopes, nesting
from backwright.render.wording.acting import acted
from backwright.render.wording.bodies import request_name
from backwright.render.wording.docstrings import docstring
from backwright.render.wording.routes import (
    Written,
    answer,
    common,
    decorator,
    key_of,
    path_name,
    path_of,
)
from backwright.render.wording.usecases import (
    created_from,
    taken,
)

Lines = Iterator[str]


@dataclass(frozen=True, slots=True)
class Route:
    """A function of a router."""

    decorator: str
    function: str
    parameters: tuple[str, ...]
    returns: str
    docstring: str
    body: tuple[str, ...]


def route(
    service: Service,
    entity: Entity,
    operation: Operation,
    write: "Writer | None" = None,
) -> Route:
    """Return the words of a route."""
    write = write or _WRITERS[operation.does]
    returns, parameters, body = write(entity, operation)
    body = computing.given(entity, body)
    if key := envelopes.item(service, entity.names):
        returns, body = _enveloped(entity, key, returns, body)
    if key := envelopes.given(service, entity.names):
        parameters, body = _unwrapped(operation, key, parameters, body)
    return Route(
        decorator=decorator(operation, path_of(entity, operation), returns),
        function=operation.function,
        parameters=tuple(f"{said}," for said in parameters),
        returns=returns,
        docstring=docstring(operation.description, 4, operation.summary),
        body=tuple(body),
    )


def _unwrapped(
    operation: Operation, key: str, parameters: list[str], body: list[str]
) -> tuple[list[str], list[str]]:
    """Return a route whose request has a key around it."""
    if operation.does not in {Does.CREATE, Does.UPDATE}:
        return parameters, body
    taken = (
        f"{said}Envelope" if said.startswith("body: ") else said for said in parameters
    )
    return list(taken), [line.replace("**body", f'**body["{key}"]') for line in body]


def _enveloped(
    entity: Entity, key: str, returns: str, body: list[str]
) -> tuple[str, list[str]]:
    """Return a response that is one row, with a key around it."""
    read = f"{entity.names.pascal}Read"
    if returns != read:
        return returns, body
    around = f"{entity.names.pascal}Envelope"
    start, made = f"return {read}.", f"return {around}({key}={read}."
    lines = (
        f"{line.replace(start, made, 1)})" if start in line else line for line in body
    )
    return around, list(lines)


Writer = Callable[[Entity, Operation], Written]


def _list(entity: Entity, operation: Operation) -> Written:
    if operation.parent:
        return _list_of(entity, operation, operation.parent)
    pascal, plural = entity.names.pascal, entity.names.plural_snake
    parameters = [f"query: Annotated[{pascal}Query, Query()]"]
    expanded = f"await {plural}.list_expanded(actor, query.to_command(), expand)"
    body = [
        f"page = await {plural}.list(actor, query.to_command())",
        f"return {pascal}Page.of(page, query.sort)",
    ]
    if nesting.shows(entity):
        body = [
            "if expand := frozenset(query.expand):",
            f"    expanded = {expanded}",
            f"    return {pascal}Page.of_expanded(expanded, query.sort)",
            *body,
        ]
    return f"{pascal}Page", [*parameters, *common(entity, operation)], body


def _list_of(entity: Entity, operation: Operation, parent: Field) -> Written:
    pascal, above = entity.names.pascal, nesting.above(parent)
    parameters = [
        f"{nesting.parameter(operation)}: {above.pascal}Path",
        f"query: Annotated[{pascal}Query, Query()]",
        *common(entity, operation),
        f"{above.plural_snake}: {above.plural_pascal}",
    ]
    return f"{pascal}Page", parameters, nesting.listing(entity, operation, parent)


def _create(entity: Entity, operation: Operation) -> Written:
    pascal, snake = entity.names.pascal, entity.names.snake
    parent = operation.parent
    parameters = [f"body: {created_from(entity, operation)}"]
    given = "**body"
    if parent:
        parameters.insert(
            0, f"{nesting.parameter(operation)}: {nesting.above(parent).pascal}Path"
        )
        given = f"{parent.name}={nesting.id_of(operation, parent)}, **body"
    parameters += [*common(entity, operation), "response: Response"]
    if parent and operation.above:
        above = nesting.above(parent)
        parameters.insert(-1, f"{above.plural_snake}: {above.plural_pascal}")
    call = f"{entity.names.plural_snake}.create(actor, Create{pascal}({given}))"
    place = _location(entity, operation)
    parameters.insert(-1, "request: Request")
    body = [
        *(nesting.fetched(operation, parent) if parent else ()),
        f"{snake} = await {call}",
        f'response.headers["Location"] = f"{place}"',
        *answer(entity),
    ]
    return f"{pascal}Read", parameters, body


def _location(entity: Entity, operation: Operation) -> str:
    key = f"{{{entity.names.snake}.{entity.lookup.name}}}"
    if operation.parent is None:
        return f"{{request.url.path}}/{key}"
    above = operation.path.partition("{")[0]
    start = f"request.url.path.partition('{above}')[0]"
    return f"{{{start}}}/{entity.names.path}/{key}"


def _get(entity: Entity, operation: Operation) -> Written:
    pascal, snake = entity.names.pascal, entity.names.snake
    parameters = [f"{path_name(entity)}: {pascal}Path", *common(entity, operation)]
    plural = entity.names.plural_snake
    body = [f"{snake} = await {plural}.get(actor, {key_of(entity)})", *answer(entity)]
    if nesting.shows(entity):
        parameters.insert(1, f"query: Annotated[{pascal}Expansion, Query()]")
        call = f"await {plural}.get_expanded(actor, {key_of(entity)}, expand)"
        body = [
            "if expand := frozenset(query.expand):",
            f"    expanded = {call}",
            f'    response.headers["ETag"] = to_etag(expanded.{snake}.version)',
            f"    return {pascal}Read.of_expanded(expanded)",
            *body,
        ]
    return f"{pascal}Read", [*parameters, "response: Response"], body


def _target(entity: Entity, operation: Operation) -> str:
    kind = "Target" if operation.version_required else "AnyTarget"
    return f"target: {kind}{entity.names.pascal}"


def _update(entity: Entity, operation: Operation) -> Written:
    pascal, snake = entity.names.pascal, entity.names.snake
    parameters = [_target(entity, operation), f"body: {pascal}Update"]
    parameters += [*common(entity, operation), "response: Response"]
    call = f"update(actor, target, Update{pascal}(**body))"
    body = [f"{snake} = await {entity.names.plural_snake}.{call}", *answer(entity)]
    return f"{pascal}Read", parameters, body


def _delete(entity: Entity, operation: Operation) -> Written:
    parameters = [_target(entity, operation), *common(entity, operation)]
    body = [f"await {entity.names.plural_snake}.delete(actor, target)"]
    return "None", parameters, body


def _step(entity: Entity, operation: Operation) -> Written:
    pascal, snake = entity.names.pascal, entity.names.snake
    parameters, given = [_target(entity, operation)], "actor, target"
    if taken(entity, operation):
        parameters.append(f"body: {request_name(operation)}")
        given += f", {operation.verb.title().replace('_', '')}{pascal}(**body)"
    parameters += [*common(entity, operation), "response: Response"]
    call = f"{entity.names.plural_snake}.{operation.verb}({given})"
    return f"{pascal}Read", parameters, [f"{snake} = await {call}", *answer(entity)]


def _download(entity: Entity, operation: Operation) -> Written:
    snake, plural = entity.names.snake, entity.names.plural_snake
    field = operation.file
    assert field is not None  # noqa: S101 (for the type checker)
    parameters = [f"{path_name(entity)}: {entity.names.pascal}Path"]
    parameters += [*common(entity, operation), "files: Files"]
    body = [f"{snake} = await {plural}.get(actor, {key_of(entity)})"]
    if field.optional:
        body.append(f"if {snake}.{field.name} is None:")
        body.append('    raise NotFound("There is no file.")')
    body.append(f"return download(await files.open({snake}.{field.name}))")
    return "StreamingResponse", parameters, body


_WRITERS: Final[Mapping[Does, Writer]] = {
    Does.LIST: _list,
    Does.CREATE: _create,
    Does.GET: _get,
    Does.UPDATE: _update,
    Does.DELETE: _delete,
    Does.TRANSITION: _step,
    Does.ACTION: acted,
    Does.DOWNLOAD: _download,
}
