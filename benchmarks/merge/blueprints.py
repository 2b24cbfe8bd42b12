"""Random histories of real services: a random blueprint, and what it becomes.

As `histories`, but the files are written by backwright itself.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from backwright.blueprint.read import read_bytes
from backwright.design import design
from backwright.render import render
from benchmarks.merge.draft import Draft
from benchmarks.merge.edits import edit
from benchmarks.merge.histories import History
from benchmarks.merge.texts import Files

NAMES = ("Order", "Book", "Seller", "Label", "Ticket")
FIELDS = {
    "title": "string(120) search sort",
    "note": "text?",
    "amount": "decimal(10,2) >= 0 filter sort",
    "due": "date? filter sort",
    "code": "string(13) unique",
    "rank": "int 1..5 filter sort",
    "active": "bool = true filter",
    "kind": "enum(plain, special) = plain filter",
    "weight": "int? >= 0",
    "site": "url?",
}
MOSTLY = 0.8
"""How often a user edits a file that backwright is about to change."""

LIFECYCLE = """\
    lifecycle:
      status: new
      start: new -> running
      finish: running -> done
"""


@dataclass(frozen=True)
class Entity:
    """An entity of a blueprint."""

    name: str
    fields: tuple[tuple[str, str], ...]
    lifecycle: bool = False
    soft_delete: bool = False

    def text(self) -> str:
        """Return it as the blueprint says it."""
        fields = "".join(f"      {name}: {kind}\n" for name, kind in self.fields)
        return (
            f"  {self.name}:\n    fields:\n{fields}"
            f"{LIFECYCLE if self.lifecycle else ''}"
            f"{'    soft_delete: true' + chr(10) if self.soft_delete else ''}"
            "    access:\n      read: anyone\n      write: user\n"
        )


Entities = tuple[Entity, ...]


def start(rng: random.Random) -> Entities:
    """Return the entities of a blueprint."""
    names = rng.sample(NAMES, rng.randint(1, 3))
    return tuple(_entity(rng, name) for name in names)


def _entity(rng: random.Random, name: str) -> Entity:
    chosen = rng.sample(sorted(FIELDS), rng.randint(2, 5))
    fields = tuple((field, FIELDS[field]) for field in chosen)
    return Entity(name, fields, rng.random() < 0.3, rng.random() < 0.3)  # noqa: PLR2004 (one in three)


def later(rng: random.Random, entities: Entities, count: int) -> Entities:
    """Return the entities after some changes."""
    for _ in range(count):
        entities = rng.choice(CHANGES)(rng, entities)
    return entities


def _changed(
    rng: random.Random, entities: Entities, to: Callable[[Entity], Entity]
) -> Entities:
    place = rng.randrange(len(entities))
    return (*entities[:place], to(entities[place]), *entities[place + 1 :])


def _add_field(rng: random.Random, entities: Entities) -> Entities:
    def add(entity: Entity) -> Entity:
        left = sorted(FIELDS.keys() - dict(entity.fields).keys())
        new = rng.choice(left)
        place = rng.randint(0, len(entity.fields))
        fields = list(entity.fields)
        fields.insert(place, (new, FIELDS[new]))
        return replace(entity, fields=tuple(fields))

    return _changed(rng, entities, add)


def _drop_field(rng: random.Random, entities: Entities) -> Entities:
    def drop(entity: Entity) -> Entity:
        left = [field for field in entity.fields if field != rng.choice(entity.fields)]
        return replace(entity, fields=tuple(left or entity.fields))

    return _changed(rng, entities, drop)


def _toggle_lifecycle(rng: random.Random, entities: Entities) -> Entities:
    return _changed(
        rng, entities, lambda each: replace(each, lifecycle=not each.lifecycle)
    )


def _toggle_soft_delete(rng: random.Random, entities: Entities) -> Entities:
    return _changed(
        rng, entities, lambda each: replace(each, soft_delete=not each.soft_delete)
    )


def _add_entity(rng: random.Random, entities: Entities) -> Entities:
    left = [name for name in NAMES if name not in {each.name for each in entities}]
    return (*entities, _entity(rng, rng.choice(left))) if left else entities


def _drop_entity(_: random.Random, entities: Entities) -> Entities:
    return entities[:-1] or entities


CHANGES: tuple[Callable[[random.Random, Entities], Entities], ...] = (
    _add_field,
    _add_field,
    _drop_field,
    _toggle_lifecycle,
    _toggle_soft_delete,
    _add_entity,
    _drop_entity,
)


def text_of(entities: Entities) -> str:
    """Return a blueprint."""
    return "service: shop\nentities:\n" + "".join(each.text() for each in entities)


def write(entities: Entities) -> Files:
    """Return the files of the service that a blueprint describes."""
    workspace = design(read_bytes("shop.yaml", text_of(entities).encode()))
    return dict(render(workspace.services[0]))


def real_history(rng: random.Random, edits: int = 12, changes: int = 3) -> History:
    """Return a random history of a real service."""
    entities = start(rng)
    base = write(entities)
    new = write(later(rng, entities, rng.randint(1, changes)))
    changing = [path for path in base if base[path] != new.get(path)]
    draft = Draft(rng, base)
    for _ in range(rng.randint(1, edits)):
        edit(draft, changing if rng.random() < MOSTLY else ())
    paths = base.keys() | draft.files.keys()
    touched = {path for path in paths if base.get(path) != draft.files.get(path)}
    words = frozenset(draft.words)
    return History(base, draft.files, new, frozenset(touched), words)
