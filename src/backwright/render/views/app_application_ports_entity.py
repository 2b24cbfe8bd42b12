"""What the use cases of an entity need of where it is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import own_computing
from backwright.render.wording.creation import numbered
from backwright.render.wording.docstrings import article
from backwright.render.wording.expansions import Expansion, domains, expansions
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.usecases import beside, key, repository_methods

PARTS: Final = "_parts/port/{}.py.jinja"


@dataclass(frozen=True, slots=True)
class View:
    """What the template and its parts say."""

    noun: str
    title: str
    imports: tuple[str, ...]
    methods: tuple[str, ...]
    key: str
    key_type: str
    add_error: str
    sections: tuple[str, ...]
    expansions: tuple[Expansion, ...]
    counts: str
    records: tuple[own_computing.Record, ...]


def view(service: Service, entity: Entity) -> View:
    """Return what the use cases of an entity need of where it is kept."""
    shown = expansions(service, entity)
    methods = tuple(_variant(entity, name) for name in repository_methods(entity))
    return View(
        noun=article(entity.names.words),
        title=article(entity.names.words).capitalize(),
        imports=lines([*of_domain([entity.lookup]), *_imports(service, entity)]),
        methods=tuple(map(PARTS.format, beside(methods, shown=bool(shown)))),
        key=key(entity),
        key_type=entity.lookup.type.domain,
        add_error="UnknownReference" if entity.references else "Conflict",
        sections=tuple(map(PARTS.format, _sections(entity, shown))),
        expansions=shown,
        counts=own_computing.counts(entity),
        records=tuple(own_computing.records(entity)),
    )


def _imports(service: Service, entity: Entity) -> Iterator[Import]:
    commands = f"app.application.commands.{entity.names.plural_snake}"
    yield Import(commands, f"{entity.names.pascal}Expand")
    yield from domains(service, entity)
    yield from own_computing.imports(entity)


def _variant(entity: Entity, name: str) -> str:
    return f"{name}_numbered" if name == "add" and numbered(entity) else name


def _sections(entity: Entity, shown: tuple[Expansion, ...]) -> Iterator[str]:
    if shown:
        yield "expanded"
    if entity.computed:
        yield "computed_record"
