"""Routes in words: their parameters, their decorators, their bodies."""

import re
from http import HTTPStatus
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.operation import Does, Operation
from backwright.render.wording.usecases import CHANGING, key

Written = tuple[str, list[str], list[str]]
"""What a route returns, its parameters, its lines."""

_PARAMETER: Final = re.compile(r"\{(\w+)\}")


def path_name(entity: Entity) -> str:
    """Return the parameter of the path that finds one row."""
    items = (each for each in entity.routed if each.item and not each.parent)
    found = next((_PARAMETER.search(each.path) for each in items), None)
    return found[1] if found else key(entity)


def parameters_of(operation: Operation) -> list[str]:
    """Return the parameters of a path."""
    return _PARAMETER.findall(operation.path)


def versioned(entity: Entity, *, required: bool) -> bool:
    """Tell whether some route changes a row, with or without a version."""
    return any(
        operation.version_required is required
        for operation in entity.routed
        if operation.does in CHANGING
    )


def path_of(entity: Entity, operation: Operation) -> str:
    """Return the path of a route, so that no key is taken for a word.

    Where `/jobs/tidy` is an action of all, `/jobs/{job_id}` must not match it.
    """
    among_words = any(each.action and not each.item for each in entity.routed)
    if not among_words or operation.parent or entity.lookup.role is not Role.ID:
        return operation.path
    name = path_name(entity)
    return operation.path.replace(f"{{{name}}}", f"{{{name}:{entity.ids.value}}}")


def decorator(operation: Operation, path: str, returns: str) -> str:
    """Return the call that makes a function a route.

    Args:
        operation: What it does.
        path: Its path, with the form of the key.
        returns: The annotation of what it returns.
    """
    success = (
        "" if operation.status == HTTPStatus.OK else f", status_code={operation.status}"
    )
    errors = ", ".join(map(str, operation.errors))
    said = f'"{path}", summary="{operation.summary}"{success}'
    if operation.does is Does.DOWNLOAD:
        said += ", response_class=StreamingResponse"
        return f"@router.get({said}, responses=DOWNLOAD | problems({errors}))"
    responses = f"problems({errors})"
    if operation.made:
        responses = f"made({returns}) | {responses}"
    return f"@router.{operation.method.lower()}({said}, responses={responses})"


def answer(entity: Entity) -> list[str]:
    """Return the lines that send one row and its version."""
    snake = entity.names.snake
    return [
        f'response.headers["ETag"] = to_etag({snake}.version)',
        f"return {entity.names.pascal}Read.of({snake})",
    ]


def is_open(operation: Operation) -> bool:
    """Tell whether a route lets in whoever does not say who they are."""
    return operation.grant.anyone and not operation.asks_above


def common(entity: Entity, operation: Operation) -> list[str]:
    """Return the parameters of every route: who asks, and the use cases."""
    plural = entity.names.plural_snake
    actor = "OptionalActor" if is_open(operation) else "CurrentActor"
    return [f"actor: {actor}", f"{plural}: {entity.names.plural_pascal}"]


def key_of(entity: Entity) -> str:
    """Return what the path says of one row, as the use cases want it."""
    return entity.lookup.type.to_domain.format(path_name(entity))
