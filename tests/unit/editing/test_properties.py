"""Random edits of random blueprints: no other line moves, and it is as meant."""

import copy
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from random import Random

import pytest
from hypothesis import given, settings

from backwright.blueprint.read import read
from backwright.diagnostics import Rejected
from backwright.editing.adding import add
from backwright.editing.nouns import NOUNS
from backwright.editing.page import Page
from backwright.editing.removing import remove
from backwright.editing.renaming import rename
from backwright.editing.target import Target
from tests.unit.editing.texts import Asked, blueprints, plain

Case = tuple[dict[str, Asked], str, Random]

ADDED: dict[str, list[tuple[str, list[str], Asked]]] = {
    "field": [
        ("zeta", ["datetime? filter"], "datetime? filter"),
        ("zeta", ['string = "a: b"'], 'string = "a: b"'),
        ("zeta", ["string(9) matches /^[a-z, ]+$/"], "string(9) matches /^[a-z, ]+$/"),
        (
            "zeta",
            ["type: int", "description: A, b"],
            {"type": "int", "description": "A, b"},
        ),
    ],
    "invariant": [("nothing is wrong", ["1 < 2"], "1 < 2")],
    "access": [("delete", ["admin, editor"], "admin, editor")],
    "action": [
        (
            "run",
            ["of: item", "access: own, admin"],
            {"of": "item", "access": "own, admin"},
        )
    ],
    "event": [("create", ["ThingMade"], "ThingMade")],
}


def chosen(asked: dict[str, Asked], rng: Random) -> tuple[str, dict[str, Asked]]:
    entities = asked["entities"]
    assert isinstance(entities, dict)
    name = rng.choice(list(entities))
    return name, entities[name]


def fields_of(entity: Mapping[str, Asked]) -> dict[str, Asked]:
    fields = entity["fields"]
    assert isinstance(fields, dict)
    return fields


def hunks(old: str, new: str) -> list[tuple[list[str], list[str]]]:
    """Return the lines that changed, old beside new, with their line breaks."""
    a, b = old.splitlines(keepends=True), new.splitlines(keepends=True)
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [(a[i:j], b[k:m]) for tag, i, j, k, m in codes if tag != "equal"]


def same_file(old: str, new: str) -> bool:
    """Tell whether two texts begin alike and break lines alike."""
    return old.startswith("\ufeff") == new.startswith("\ufeff") and (
        ("\r\n" in old) == ("\r\n" in new)
    )


@settings(max_examples=60, deadline=None)
@given(blueprints())
def test_what_is_added_is_asked_for_and_nothing_else_moves(case: Case) -> None:
    asked, text, rng = case
    noun = rng.choice(list(ADDED))
    name, lines, said = rng.choice(ADDED[noun])
    entity, inside = chosen(asked, rng)
    page = Page.of("shop.yaml", text)
    new = add(page, text, Target.of(page, NOUNS[noun], f"{entity}.{name}"), lines)

    key = NOUNS[noun].below[0]
    listed = inside.setdefault(key, {})
    assert isinstance(listed, dict)
    listed[name] = said
    assert read("shop.yaml", new) == read("shop.yaml", plain(asked))
    assert same_file(text, new)
    changed = hunks(text, new)
    assert len(changed) == 1
    before, after = changed[0]
    kept = before == [] or (len(before) == 1 and _grew(before[0], "".join(after)))
    assert kept, changed


def _grew(old: str, new: str) -> bool:
    """Tell whether a text only got longer."""
    letters = iter(new)
    return all(letter in letters for letter in old)


@settings(max_examples=60, deadline=None)
@given(blueprints())
def test_what_is_renamed_is_so_wherever_it_is_spoken_of(case: Case) -> None:
    asked, text, rng = case
    entity, inside = chosen(asked, rng)
    fields = fields_of(inside)
    field = rng.choice(list(fields))
    page = Page.of("shop.yaml", text)
    target = Target.of(page, NOUNS["field"], f"{entity}.{field}")
    applied = read("shop.yaml", plain(asked)).services[0]
    new = rename(page, text, target, "omega", applied)

    meant = copy.deepcopy(asked)
    entities = meant["entities"]
    assert isinstance(entities, dict)
    entities[entity] = renamed(inside, field)
    assert read("shop.yaml", new) == read("shop.yaml", plain(meant))
    assert same_file(text, new)
    word = re.compile(rf"\b{field}\b")
    for before, after in hunks(text, new):
        assert len(before) == len(after)
        for old, now in zip(before, after, strict=True):
            assert word.sub("omega", old) == re.sub(rf" ?was {field}\b ?", "", now) or (
                word.search(old) is not None and f"was {field}" in now
            )


def renamed(entity: Mapping[str, Asked], field: str) -> dict[str, Asked]:
    """Return an entity in which a field is called otherwise, and says so."""

    def of(said: Asked) -> Asked:
        if isinstance(said, str):
            return re.sub(rf"\b{field}\b", "omega", said)
        if isinstance(said, list):
            return [str(of(each)) for each in said]
        return {str(of(key)): of(value) for key, value in said.items()}

    made = {
        key: said if key in {"actions", "fields"} else of(said)
        for key, said in entity.items()
    }
    fields = {}
    for key, line in fields_of(entity).items():
        assert isinstance(line, str)
        kind, equals, default = line.partition(" = ")
        former = f"{kind} was {field}{equals}{default}"
        fields["omega" if key == field else key] = former if key == field else line
    return made | {"fields": fields}


@settings(max_examples=60, deadline=None)
@given(blueprints())
def test_what_is_removed_is_gone_unless_it_is_used(case: Case) -> None:
    asked, text, rng = case
    entity, inside = chosen(asked, rng)
    noun, key = rng.choice([("field", "fields"), ("transition", "lifecycle")])
    listed = inside.get(key, {})
    assert isinstance(listed, dict)
    names = [name for name in listed if name != "status"]
    if not names:
        return
    name = rng.choice(names)
    page = Page.of("shop.yaml", text)
    target = Target.of(page, NOUNS[noun], f"{entity}.{name}")
    others = {
        k: v for k, v in inside.items() if k not in {key, "access", "emits", "actions"}
    }
    used = noun == "field" and re.search(rf"\b{name}\b", plain(others)) is not None
    if used:
        with pytest.raises(Rejected, match=r"\[in-use\]"):
            remove(page, text, target)
        return
    new = remove(page, text, target)

    del listed[name]
    for section in ("access", "emits"):
        keyed = inside.get(section, {})
        if noun == "transition" and isinstance(keyed, dict):
            keyed.pop(name, None)
            if not keyed:
                inside.pop(section, None)
    assert read("shop.yaml", new) == read("shop.yaml", plain(asked))
    assert same_file(text, new)
    for before, after in hunks(text, new):
        assert _grew("".join(after).replace(" {}", "", 1), "".join(before))
