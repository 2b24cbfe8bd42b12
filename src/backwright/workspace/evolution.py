"""What a changed blueprint makes of a service: files, and a migration."""

import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Final

from backwright.design.migrating.difference import Difference, difference
from backwright.design.migrating.existing import existing
from backwright.design.migrating.filling import defaults, samples
from backwright.design.migrating.intent import Intent
from backwright.design.migrating.meaning import (
    TELLING,
    meaning,
    read,
    require_same_meaning,
)
from backwright.design.migrating.questions import Question, answered, questions
from backwright.design.migrating.reading import tables
from backwright.design.migrating.renames import renames
from backwright.design.service import Service
from backwright.design.understanding import understand
from backwright.diagnostics import Diagnostic, Rejected
from backwright.merge.plan import Plan
from backwright.merge.renaming import Renaming
from backwright.naming import Names
from backwright.render import render
from backwright.render.migration import FOLDER, Side, initial, migration
from backwright.tree import Tree
from backwright.workspace.applied import BLUEPRINT, MEANING, applied, tables_of
from backwright.workspace.drafts import remember, remembered
from backwright.workspace.failures import rejecting
from backwright.workspace.planning import plan
from backwright.workspace.record import Record
from backwright.workspace.revisions import next_place

RENEWED: Final = (f"{FOLDER}/env.py", f"{FOLDER}/script.py.mako")
PROJECT: Final = "pyproject.toml"
Ask = Callable[[Question], object]
NO_DIFFERENCE: Final = Difference()
FORMS: Final = (
    "pascal",
    "snake",
    "plural_pascal",
    "plural_snake",
    "plural_words",
    "path",
)


def no_matter(question: Question) -> None:
    """Leave a question alone."""


@dataclass(frozen=True, slots=True)
class Evolution:
    """What would become of a service.

    Attributes:
        plan: What happens to each file.
        record: What is recorded when it is done.
        difference: What happens to the tables.
        warnings: What the user should know of the blueprint.
    """

    plan: Plan
    record: Record
    difference: Difference = NO_DIFFERENCE
    warnings: Sequence[Diagnostic] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says beside the blueprint.

    Attributes:
        existing: What rows that exist hold, by `table.column` or `column`.
        renamed: What was renamed, as they were asked.
    """

    existing: Mapping[str, str] = field(default_factory=dict)
    renamed: Collection[Question] = ()


NOTHING: Final = Said()


def evolution(
    root: Path, blueprint: Path, said: Said = NOTHING, ask: Ask = no_matter
) -> Evolution:
    """Return what a blueprint would make of a service; nothing is changed.

    Args:
        root: The folder of the service.
        blueprint: The blueprint.
        said: What the user says beside it.
        ask: Is told what may have been renamed, also where it is rejected.

    Raises:
        Rejected: The blueprint is wrong, this is no service, or a change of a table
            cannot be made soundly.
    """
    with rejecting(blueprint, "read"):
        content = blueprint.read_bytes()
    return evolved(root, str(blueprint), content, said, ask)


def evolved(
    root: Path,
    path: str,
    content: bytes,
    said: Said = NOTHING,
    ask: Ask = no_matter,
) -> Evolution:
    """Return what a blueprint that may not be on disk would make of a service.

    Args:
        root: The folder of the service.
        path: What messages call the blueprint.
        content: What it holds.
        said: What the user says beside it.
        ask: Is told what may have been renamed, also where it is rejected.

    Raises:
        Rejected: As `evolution`.
    """
    record = Record.load(root)
    text = content.decode("utf-8-sig", errors="replace")
    same = record.applied.get(BLUEPRINT) == text
    if same and record.version == version("backwright"):
        return Evolution(plan(root, record.base), record)
    workspace = understand(path, content)
    service = answered(_chosen(workspace.services, record, root), said.renamed)
    _require_same_meaning(service, text, record, root)
    memory = remembered(root, record.base)
    rendered = render(service, memory) | {BLUEPRINT: text}
    remember(root, memory)
    before, after = tables_of(record), initial(rendered)
    found = _difference(service, before, after, said, ask)
    written = _with_history(rendered, record.base)
    if found.moved:
        written |= migration(
            found, Side("before", before), Side("after", after), next_place(root)
        )
    renaming = _renaming(service, before, record.base, written)
    return Evolution(
        plan(root, written, renaming),
        Record(version("backwright"), applied(service, text, after), written),
        found,
        service.warnings,
    )


def _require_same_meaning(
    service: Service, text: str, record: Record, root: Path
) -> None:
    """Compare with what was applied, if it still has a meaning.

    A record of an older backwright does not say it: its blueprint is understood again.
    """
    if MEANING in record.applied:
        require_same_meaning(read(record.applied[MEANING]), service)
        return
    former = record.applied.get(BLUEPRINT, "")
    if not any(word in former + text for word in TELLING):
        return
    try:
        old = _chosen(understand(BLUEPRINT, former.encode()).services, record, root)
    except Rejected:
        return
    require_same_meaning(meaning(old), service)


def _difference(
    service: Service, before: Tree, after: Tree, said: Said, ask: Ask
) -> Difference:
    old, new = tables(before), tables(after)
    renamed = renames(service, old)
    for each in questions(old, new, renamed):
        ask(each)
    fills = {**defaults(service), **existing(said.existing, new)}
    return difference(old, new, Intent(renamed, fills, samples(service)))


def _with_history(rendered: Tree, base: Tree) -> Tree:
    """Return what is written, with the migrations as they once were."""
    history = f"{FOLDER}/"
    fresh = {
        path: text
        for path, text in rendered.items()
        if not path.startswith(history) or path in RENEWED
    }
    kept = {
        path: text
        for path, text in base.items()
        if path.startswith(history) and path not in RENEWED
    }
    return Tree(kept | fresh)


def _renaming(service: Service, before: Tree, base: Tree, written: Tree) -> Renaming:
    """Return what the user's edits have to follow: entities that have a new name."""
    pending = renames(service, tables(before)).tables.values()
    words = {
        old: new
        for entity in service.entities
        if entity.table.name in pending
        for form in FORMS
        if (old := getattr(Names.of(entity.was), form))
        != (new := getattr(entity.names, form))
    }
    renaming = Renaming(words)
    paths = {path: renaming.of(path) for path in base if path not in written}
    moved = {old: new for old, new in paths.items() if old != new and new in written}
    return Renaming(words, moved)


def _chosen(services: Sequence[Service], record: Record, root: Path) -> Service:
    """Return the service that lies here: the only one, or the one of its name."""
    if len(services) == 1:
        return services[0]
    name = service_name(record)
    for service in services:
        if service.names.snake == name:
            return service
    raise Rejected([_nameless(name, root)])


def service_name(record: Record) -> str:
    """Return the name of the service that lies here, as its blueprint says it."""
    project = tomllib.loads(record.base.get(PROJECT, "")).get("project", {})
    return str(project.get("name", "")).replace("-", "_")


def _nameless(name: str, root: Path) -> Diagnostic:
    return Diagnostic(
        path=str(root),
        code="no-such-service",
        message=f"the blueprint has no service `{name}` any more",
    )
