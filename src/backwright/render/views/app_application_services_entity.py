"""What the use cases of an entity do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.entity import Entity
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.wording import creation
from backwright.render.wording.actions import Body, body, of_actions, records
from backwright.render.wording.actors import Actors, actors
from backwright.render.wording.computing import record
from backwright.render.wording.creation import records_creation
from backwright.render.wording.docstrings import article, docstring
from backwright.render.wording.expansions import Expansion, expansions, policies
from backwright.render.wording.imports import lines, of_domain
from backwright.render.wording.own_computing import Joining, functions, joining
from backwright.render.wording.packing import Packed, pack
from backwright.render.wording.putting import Put, put
from backwright.render.wording.secrets import hashes, replaced
from backwright.render.wording.singular import puts
from backwright.render.wording.usecases import (
    actor,
    beside,
    changes_links,
    has_tools,
    has_work,
    key,
    reads_through,
    saves,
    taken,
    targeted,
)

PARTS: Final = "_parts/service/{}.py.jinja"
FEW: Final = 12


@dataclass(frozen=True, slots=True)
class Step:
    """The use case of a transition."""

    name: str
    member: str
    docstring: str
    parameters: str
    call: str


@dataclass(frozen=True, slots=True)
class Fetch:
    """Where one that changes is read: within a unit of work, or alone."""

    work: str
    store: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template and its parts say."""

    noun: str
    summary: str
    imports: tuple[str, ...]
    key: str
    key_type: str
    parameters: tuple[str, ...]
    assignments: tuple[str, ...]
    methods: tuple[str, ...]
    actors: Actors
    create_end: tuple[str, ...]
    values: Packed
    saving: tuple[str, ...]
    steps: tuple[Step, ...]
    actions: tuple[Body, ...]
    fetch: Fetch
    expansions: tuple[Expansion, ...]
    hashed: tuple[str, ...]
    created: str
    joining: Joining
    put: Put


def view(service: Service, entity: Entity) -> View:
    """Return what the use cases of an entity do."""
    shown = expansions(service, entity)
    return View(
        noun=article(entity.names.words),
        summary=_summary(entity),
        imports=lines([*_imports(entity), *_of_shown(service, entity)]),
        key=key(entity),
        key_type=entity.lookup.type.domain,
        parameters=tuple(f"{name}: {kind}," for name, kind in _needs(entity)),
        assignments=tuple(_kept(entity)),
        methods=tuple(PARTS.format(name) for name in _all(entity, shown)),
        actors=actors(entity),
        create_end=tuple(_create_end(entity)),
        values=pack(creation.values(entity), 12, FEW),
        saving=tuple(_saving(entity)),
        steps=tuple(_steps(entity)),
        actions=tuple(body(entity, operation) for operation in entity.actions),
        fetch=_fetch(entity),
        expansions=shown,
        hashed=tuple(replaced(entity)),
        created=_created(entity),
        joining=joining(entity),
        put=put(entity),
    )


def _fetch(entity: Entity) -> Fetch:
    plural = entity.names.plural_snake
    if has_work(entity):
        return Fetch("work: UnitOfWork, ", f"work.{plural}")
    return Fetch("", f"self._{plural}")


def _created(entity: Entity) -> str:
    snake = entity.names.snake
    alone = not changes_links(entity, creating=True)
    if creation.numbered(entity) and alone:
        return f"await self._{entity.names.plural_snake}.add({snake})"
    return snake


def _all(entity: Entity, shown: tuple[Expansion, ...]) -> tuple[str, ...]:
    methods = beside(tuple(_methods(entity)), shown=bool(shown))
    return (*methods, "sights") if shown else methods


def _of_shown(service: Service, entity: Entity) -> Iterator[Import]:
    plural, pascal = entity.names.plural_snake, entity.names.pascal
    yield Import(f"app.application.commands.{plural}", f"{pascal}Expand")
    for name in (f"Expanded{pascal}", f"{pascal}Sights"):
        yield Import(f"app.application.ports.{plural}", name)
    yield from policies(service, entity)
    yield from record(entity)


def _summary(entity: Entity) -> str:
    if has_work(entity):
        return "One statement needs no transaction; what must agree shares one."
    return "Each use case is one statement, or two: to fetch and to save."


def _imports(entity: Entity) -> Iterator[Import]:
    plural = entity.names.plural_snake
    pascal = entity.names.pascal
    commands = f"app.application.commands.{plural}"
    names = [f"{verb}{pascal}" for verb in ("Create", "Update")]
    names += [f"List{entity.names.plural_pascal}", f"{pascal}Target"]
    for operation in (*entity.transitions, *entity.actions):
        names.extend(records(entity, operation))
    yield from (Import(commands, name) for name in names)
    yield Import(entity.module, f"{pascal}NotFound")
    yield Import("app.application.tools", "Tools")
    yield Import("app.application.ports.security", "PasswordHasher")
    for operation in entity.actions:
        name = operation.verb
        yield Import(f"app.application.actions.{plural}", f"{name} as do_{name}")
    yield from of_domain((entity.lookup, *entity.updatable))
    yield from of_actions(entity)
    yield from functions(entity)


def _needs(entity: Entity) -> Iterator[tuple[str, str]]:
    """Yield what the service is made with: each name and its type."""
    yield entity.names.plural_snake, f"{entity.names.pascal}Repository"
    if has_work(entity) and not has_tools(entity):
        yield "unit_of_work", "UnitOfWorkFactory"
    yield "access", "AccessPolicy"
    if hashes(entity):
        yield "passwords", "PasswordHasher"
    yield ("tools", "Tools") if has_tools(entity) else ("clock", "Clock")


def _kept(entity: Entity) -> Iterator[str]:
    yield from (f"self._{name} = {name}" for name, _ in _needs(entity))
    if has_tools(entity):
        yield "self._clock = tools.clock"
    if has_tools(entity) and has_work(entity):
        yield "self._unit_of_work = tools.unit_of_work"


def _methods(entity: Entity) -> Iterator[str]:
    does = {operation.does for operation in entity.operations}
    together = has_work(entity)
    wanted = {
        "get": Does.GET in does,
        "list": Does.LIST in does,
        "create_audited": Does.CREATE in does and records_creation(entity),
        "create": Does.CREATE in does and not records_creation(entity),
        "update_hashed": Does.UPDATE in does and hashes(entity),
        "update": Does.UPDATE in does and not hashes(entity),
        f"delete{_kind_of_deletion(entity)}": Does.DELETE in does,
        "computed": entity.looked_up and not entity.own_computed,
        "computed_own": entity.own_computed,
        "own": entity.singular,
        "put_own": puts(entity),
        "steps": Does.TRANSITION in does,
        "actions": Does.ACTION in does,
        "change_audited": saves(entity) and entity.audit,
        "change_together": saves(entity) and together and not entity.audit,
        "change": saves(entity) and not together,
        "fetch_through": targeted(entity) and reads_through(entity),
        "fetch": targeted(entity) and not reads_through(entity),
        "record": entity.audit and (targeted(entity) or records_creation(entity)),
    }
    return (name for name, there in wanted.items() if there)


def _kind_of_deletion(entity: Entity) -> str:
    if entity.soft_delete:
        return "_soft"
    if entity.audit:
        return "_audited"
    return "_together" if has_work(entity) else ""


def _create_end(entity: Entity) -> Iterator[str]:
    links = changes_links(entity, creating=True)
    snake, plural = entity.names.snake, entity.names.plural_snake
    got = f"{snake} = " if creation.numbered(entity) else ""
    if records_creation(entity):
        yield f"{got}await work.{plural}.add({snake})"
        for link in links:
            yield f"await work.{plural}.link_{link.name}({snake})"
    elif links:
        given = " or ".join(f"{snake}.{link.field}" for link in links)
        yield f"if not ({given}):" if links[1:] else f"if not {given}:"
        kept = f"await self._{plural}.add({snake})"
        yield f"    return {kept}" if got else f"    {kept}"
        yield from () if got else (f"    return {snake}",)
        yield "async with self._unit_of_work() as work:"
        yield f"    {got}await work.{plural}.add({snake})"
        for link in links:
            yield f"    await work.{plural}.link_{link.name}({snake})"
        yield "    await work.commit()"
    elif not got:
        yield f"await self._{plural}.add({snake})"


def _saving(entity: Entity) -> Iterator[str]:
    snake, plural = entity.names.snake, entity.names.plural_snake
    yield f"await work.{plural}.save({snake})"
    for link in changes_links(entity, creating=False):
        yield f"if {snake}.{link.field} != before.{link.field}:"
        yield f"    await work.{plural}.link_{link.name}({snake})"


def _steps(entity: Entity) -> Iterator[Step]:
    snake, pascal = entity.names.snake, entity.names.pascal
    for operation in entity.transitions:
        step = operation.transition
        if step is None:
            continue
        fields = taken(entity, operation)
        values = "".join(f", {field.name}=command.{field.name}" for field in fields)
        command = f", command: {step.names.pascal}{pascal}" if fields else ""
        yield Step(
            name=step.names.snake,
            member=operation.member,
            docstring=docstring(step.description, 8, step.names.words),
            parameters=f"self, actor: {actor(operation)}, target: {pascal}Target"
            + command,
            call=f"{snake}.{step.names.snake}(self._clock(){values})",
        )
