"""The life of one entity, as a client sees it."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.listing import Paging
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.render.views import (
    tests_integration_presentation_v1_routers_test_tokens as tokens,
)
from backwright.render.views.tests_bodies import Around, change_of, many_of, wrapped
from backwright.render.views.tests_requests import has, imports_of, url
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        url: The path of all of them.
        access_token: What it is called in JSON.
        token: What stands around tokens.
        steps: What is done after it was created, line by line.
    """

    imports: tuple[str, ...]
    url: str
    access_token: str
    token: Around
    steps: tuple[str, ...]


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    told = has(entity, Does.CREATE) and has(entity, Does.GET) and not entity.is_tenant
    return View(
        imports=lines(imports_of(entity)),
        url=url(service, entity),
        access_token=tokens.view(service).access_token,
        token=tokens.view(service).token,
        steps=tuple(_steps(service, entity)) if told else (),
    )


def _steps(service: Service, entity: Entity) -> Iterator[str]:
    yield "seen = await client.get(path)"
    yield "assert seen.json() == created.json()"
    if has(entity, Does.LIST) and entity.listing.paging is Paging.CURSOR:
        key = entity.lookup.json
        yield "response = await client.get(URL)"
        yield f'listed = [item["{key}"] for item in {many_of(service, entity)}]'
        yield "assert path.rpartition('/')[2] in map(str, listed)"
    updates = has(entity, Does.UPDATE) and (entity.updatable or entity.links)
    if updates or has(entity, Does.DELETE):
        yield 'version = {"If-Match": seen.headers["ETag"]}'
    if updates:
        change = wrapped(service, entity, change_of(entity))
        yield f"changed = await client.patch(path, json={change}, headers=version)"
        yield "assert changed.status_code == 200"
        nothing = wrapped(service, entity, "{}")
        yield f"late = await client.patch(path, json={nothing}, headers=version)"
        yield "assert late.status_code == 412"
    if has(entity, Does.DELETE):
        if updates:
            yield 'version = {"If-Match": changed.headers["ETag"]}'
        yield "gone = await client.delete(path, headers=version)"
        yield "assert gone.status_code == 204"
        yield "assert (await client.get(path)).status_code == 404"
