"""What routes of an entity depend on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.naming import constant
from backwright.render.wording.imports import lines, of_domain, of_requests
from backwright.render.wording.routes import path_name, versioned
from backwright.render.wording.secrets import hashes
from backwright.render.wording.usecases import has_tools, has_work

PARTS: Final = "_parts/dependency/{}.py.jinja"


@dataclass(frozen=True, slots=True)
class View:
    """What the template and its parts say."""

    constant: str
    imports: tuple[str, ...]
    arguments: tuple[str, ...]
    sections: tuple[str, ...]
    path: str
    path_type: str
    path_words: str
    made: str


def view(service: Service, entity: Entity) -> View:
    """Return what routes of an entity depend on."""
    path = path_name(entity)
    return View(
        constant=constant(entity.names.snake),
        imports=lines(_imports(entity)),
        arguments=tuple(f"{said}," for said in _arguments(service, entity)),
        sections=tuple(map(PARTS.format, _sections(entity))),
        path=path,
        path_type=entity.lookup.type.query,
        path_words=f"Which {entity.names.words}.",
        made=entity.lookup.type.to_domain.format(path),
    )


def _imports(entity: Entity) -> Iterator[Import]:
    commands = f"app.application.commands.{entity.names.plural_snake}"
    yield Import(commands, f"{entity.names.pascal}Target")
    yield from of_domain([entity.lookup])
    yield from of_requests([entity.lookup])


def _arguments(service: Service, entity: Entity) -> Iterator[str]:
    yield f"SqlAlchemy{entity.names.pascal}Repository(services.database.executor)"
    if has_work(entity) and not has_tools(entity):
        yield "services.unit_of_work"
    yield f"{constant(entity.names.snake)}_ACCESS"
    if hashes(entity):
        yield "services.security.passwords"
    files = ", services.files" if service.has("files") else ""
    tools = f"Tools(services.unit_of_work, services.clock{files})"
    yield tools if has_tools(entity) else "services.clock"


def _sections(entity: Entity) -> Iterator[str]:
    wanted = {
        "path": any(operation.item for operation in entity.routed),
        "target": versioned(entity, required=True),
        "optional_target": versioned(entity, required=False),
    }
    return (name for name, there in wanted.items() if there)
