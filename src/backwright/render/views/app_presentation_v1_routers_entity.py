"""The routes of an entity."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import singular
from backwright.render.wording.actions import of_actions, records
from backwright.render.wording.bodies import request_name
from backwright.render.wording.docstrings import sentence
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.routing import Route, route
from backwright.render.wording.usecases import created_from

SCHEMAS: Final = (
    "Create",
    "Envelope",
    "Expansion",
    "Page",
    "Query",
    "Read",
    "Update",
    "UpdateEnvelope",
)
SHARED: Final = (
    Import("dataclasses", "replace"),
    Import("app.core.exceptions", "NotFound"),
    Import("fastapi.responses", "StreamingResponse"),
    Import("app.presentation.downloads", "DOWNLOAD"),
    Import("app.presentation.downloads", "download"),
    Import("app.presentation.dependencies.files", "Files"),
)


@dataclass(frozen=True, slots=True)
class View:
    """What the template says."""

    title: str
    imports: tuple[str, ...]
    routes: tuple[Route, ...]


def view(service: Service, entity: Entity) -> View:
    """Return the routes of an entity."""
    return View(
        title=sentence(entity.names.plural_words)[:-1],
        imports=lines(_imports(entity)),
        routes=(
            *singular.routes(service, entity),
            *(route(service, entity, each) for each in entity.routed),
        ),
    )


def _imports(entity: Entity) -> Iterator[Import]:
    plural, start = entity.names.plural_snake, entity.names.pascal
    for name in (f"Create{start}", f"Update{start}"):
        yield Import(f"app.application.commands.{plural}", name)
    for name in SCHEMAS:
        yield Import(f"app.presentation.v1.schemas.{plural}", f"{start}{name}")
    names = [f"{start}Path", f"Target{start}", f"AnyTarget{start}"]
    for name in (*names, entity.names.plural_pascal):
        yield Import(f"app.presentation.dependencies.{plural}", name)
    yield from SHARED
    yield from singular.imports(entity)
    for operation in entity.routed:
        yield from _of_parent(operation)
        yield from _of_operation(entity, operation)
    yield from of_actions(entity)
    yield from of_domain([entity.lookup])


def _of_operation(entity: Entity, operation: Operation) -> Iterator[Import]:
    plural = entity.names.plural_snake
    schemas = f"app.presentation.v1.schemas.{plural}"
    created = created_from(entity, operation)
    for name in (created, f"{created}Envelope", request_name(operation)):
        yield Import(schemas, name)
    for name in records(entity, operation):
        yield Import(f"app.application.commands.{plural}", name)
        if operation.does is Does.ACTION:
            yield Import(schemas, name.removesuffix("Result") + "Read")


def _of_parent(operation: Operation) -> Iterator[Import]:
    reference = operation.parent.reference if operation.parent else None
    if reference:
        names = reference.target.names
        module = f"app.presentation.dependencies.{names.plural_snake}"
        yield Import(module, f"{names.pascal}Path")
        yield Import(module, names.plural_pascal)
        name = f"{names.pascal}Id"
        yield Import("app.domain.value_objects.identifiers", name)
