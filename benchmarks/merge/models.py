"""What a small service is written from, and how that changes."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Thing:
    """An entity of the model."""

    name: str
    fields: tuple[tuple[str, str], ...]
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Model:
    """What a service is written from."""

    things: tuple[Thing, ...]
    style: frozenset[str] = frozenset()


KINDS = ("str", "int", "Decimal", "datetime", "UUID")
SOURCES = {
    "Decimal": "from decimal import Decimal",
    "datetime": "from datetime import datetime",
    "UUID": "from uuid import UUID",
}


def start(rng: random.Random) -> Model:
    """Return a model."""
    names = ["orders", "books", "jobs", "sellers"]
    return Model(tuple(_thing(rng, name) for name in names[: rng.randint(1, 3)]))


def _thing(rng: random.Random, name: str) -> Thing:
    known = ["title", "note", "amount", "due", "code", "rank", "owner", "size"]
    fields = [(each, rng.choice(KINDS)) for each in known[: rng.randint(2, 6)]]
    actions = ["start", "finish", "cancel", "archive"][: rng.randint(0, 3)]
    return Thing(name, tuple(fields), tuple(actions))


def later(rng: random.Random, model: Model, count: int) -> Model:
    """Return a model after some changes."""
    for number in range(count):
        model = rng.choice(CHANGES)(rng, model, number)
    return model


def _swap(model: Model, old: Thing, new: Thing) -> Model:
    return replace(
        model, things=tuple(new if each == old else each for each in model.things)
    )


def _add_field(rng: random.Random, model: Model, number: int) -> Model:
    thing = rng.choice(model.things)
    place = rng.randint(0, len(thing.fields))
    new = (f"added_{number}", rng.choice(KINDS))
    fields = (*thing.fields[:place], new, *thing.fields[place:])
    return _swap(model, thing, replace(thing, fields=fields))


def _drop_field(rng: random.Random, model: Model, _: int) -> Model:
    thing = rng.choice(model.things)
    place = rng.randrange(len(thing.fields))
    fields = (*thing.fields[:place], *thing.fields[place + 1 :])
    return _swap(model, thing, replace(thing, fields=fields or thing.fields))


def _retype(rng: random.Random, model: Model, _: int) -> Model:
    thing = rng.choice(model.things)
    place = rng.randrange(len(thing.fields))
    changed = (thing.fields[place][0], rng.choice(KINDS))
    fields = (*thing.fields[:place], changed, *thing.fields[place + 1 :])
    return _swap(model, thing, replace(thing, fields=fields))


def _add_action(rng: random.Random, model: Model, number: int) -> Model:
    thing = rng.choice(model.things)
    return _swap(
        model, thing, replace(thing, actions=(*thing.actions, f"act_{number}"))
    )


def _drop_action(rng: random.Random, model: Model, _: int) -> Model:
    thing = rng.choice(model.things)
    return _swap(model, thing, replace(thing, actions=thing.actions[1:]))


def _add_thing(rng: random.Random, model: Model, number: int) -> Model:
    return replace(model, things=(*model.things, _thing(rng, f"things_{number}")))


def _drop_thing(_: random.Random, model: Model, __: int) -> Model:
    return replace(model, things=model.things[:1])


def _restyle(rng: random.Random, model: Model, _: int) -> Model:
    styles = ("logged", "documented", "ordered", "versioned", "keyed")
    return replace(model, style=model.style | {rng.choice(styles)})


CHANGES: tuple[Callable[[random.Random, Model, int], Model], ...] = (
    _add_field,
    _add_field,
    _drop_field,
    _retype,
    _add_action,
    _drop_action,
    _add_thing,
    _drop_thing,
    _restyle,
    _restyle,
)
