"""The routes of an entity."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Does, Operation
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording.actions import of_actions, records
from backwright.render.wording.docstrings import sentence
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.routing import Route, route
from backwright.render.wording.usecases import created_from


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
        routes=tuple(route(service, entity, each) for each in entity.routed),
    )


def _imports(entity: Entity) -> Iterator[Import]:
    plural, pascal = entity.names.plural_snake, entity.names.pascal
    commands = f"app.application.commands.{plural}"
    schemas = f"app.presentation.v1.schemas.{plural}"
    dependencies = f"app.presentation.dependencies.{plural}"
    for name in (f"Create{pascal}", f"Update{pascal}"):
        yield Import(commands, name)
    for name in (
        "UpdateEnvelope",
        "Create",
        "Envelope",
        "Expansion",
        "Page",
        "Query",
        "Read",
        "Update",
    ):
        yield Import(schemas, f"{pascal}{name}")
    names = [f"{pascal}Path", f"Target{pascal}", f"AnyTarget{pascal}"]
    for name in (*names, entity.names.plural_pascal):
        yield Import(dependencies, name)
    yield Import("dataclasses", "replace")
    for operation in entity.routed:
        yield from _of_parent(operation)
        yield Import(schemas, created_from(entity, operation))
        yield Import(schemas, f"{created_from(entity, operation)}Envelope")
        yield Import(schemas, f"{operation.function.title().replace('_', '')}Body")
        for name in records(entity, operation):
            yield Import(commands, name)
            if operation.does is Does.ACTION:
                yield Import(schemas, name.removesuffix("Result") + "Read")
    yield from of_actions(entity)
    yield Import("app.core.exceptions", "NotFound")
    yield Import("fastapi.responses", "StreamingResponse")
    for name in ("DOWNLOAD", "download"):
        yield Import("app.presentation.downloads", name)
    yield Import("app.presentation.dependencies.files", "Files")
    yield from of_domain([entity.lookup])


def _of_parent(operation: Operation) -> Iterator[Import]:
    reference = operation.parent.reference if operation.parent else None
    if reference:
        names = reference.target.names
        module = f"app.presentation.dependencies.{names.plural_snake}"
        yield Import(module, f"{names.pascal}Path")
        yield Import(module, names.plural_pascal)
        name = f"{names.pascal}Id"
        yield Import("app.domain.value_objects.identifiers", name)
