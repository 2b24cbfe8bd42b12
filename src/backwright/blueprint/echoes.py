"""Which mistakes of meaning may follow from a mistake of form elsewhere.

What could not be read is not there when the meaning of the rest is judged: something
may be missed that is only written wrongly. Whoever misses it by its name is known by
that; this says who misses it otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from backwright.blueprint.language.entities import ENTITY
from backwright.blueprint.language.services import AUTH, SERVICE
from backwright.blueprint.mistakes import near
from backwright.blueprint.paths import Path
from backwright.naming import Names

ANYTHING: Final = "*"
INNER: Final = tuple(key.name for key in ENTITY.keys)
OUTER: Final = tuple(key.name for key in (*SERVICE.keys, *AUTH.keys))
ENTITIES: Final = "entities"
PARTS: Final = (ENTITIES, "values", "tasks")
BY_ENTRY: Final = frozenset({"fields", "computed", "invariants", "access", "actions"})
"""Sections whose entries are judged each for itself; others as a whole."""

DEFINING: Final = frozenset({"fields", "computed", "lifecycle", "actions"})
"""Sections whose entries have names that others speak of."""

ABOUT_A_NAME: Final = frozenset({"reserved-name", "long-name"})
"""What is wrong with the name of an entity, whatever it is made of."""

NAMING: Final = frozenset({"plural", "was", "api", ANYTHING})
"""Sections that say what an entity is called."""

WITHIN: Final[Mapping[str, frozenset[str]]] = {
    "unknown-verb": frozenset({"lifecycle", "actions", ANYTHING}),
    "like-without-reference": frozenset({"fields", ANYTHING}),
}
"""What follows from sections of the same entity, by its code."""

AROUND: Final[Mapping[str, frozenset[str]]] = {
    "unknown-role": frozenset({"auth", "roles"}),
    "unknown-event": frozenset({"emits"}),
    "unknown-entity": frozenset({ENTITIES}),
    "unknown-type": frozenset({"values", ENTITIES}),
    "no-tenancy": frozenset({"tenancy", "tenant"}),
    "across-tenants": frozenset({"tenancy", "tenant"}),
    "owned-tenant": frozenset({"tenancy", "tenant"}),
}
"""What follows from a section anywhere whose whole could not be read, by its code."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A mistake.

    Attributes:
        code: Its stable name.
        path: The words that lead to it.
        words: The words of its message.
    """

    code: str
    path: Path
    words: frozenset[str] = frozenset()

    @property
    def owner(self) -> Path:
        """The entity, value or task that it is in; empty for none."""
        for depth, word in enumerate(self.path[:-1]):
            if word in PARTS:
                return self.path[: depth + 2]
        return ()

    @property
    def inside(self) -> Path:
        """The words from there on: its section, and its entry."""
        return self.path[len(self.owner) :]

    @property
    def section(self) -> str:
        """The section, or the one that a misspelt word means."""
        return _meant(self.inside[0], INNER) if self.owner and self.inside else ""

    @property
    def name(self) -> str:
        """The name of the entry that is wrong; empty where it has none."""
        return self.inside[1] if self.inside[1:] else ""


@cache
def _meant(word: str, keys: tuple[str, ...]) -> str:
    """Return the key that a word is or means, or `ANYTHING`."""
    return near(word, keys) or ANYTHING


def follows(found: Wrong, wrong: Wrong) -> bool:
    """Tell whether a mistake of meaning may follow from a mistake of form."""
    if not found.path or found.path[:1] == ("service",):
        return True
    if found.owner and found.owner == wrong.owner:
        return _follows_inside(found, wrong)
    return _follows_around(found, wrong)


def _follows_inside(found: Wrong, wrong: Wrong) -> bool:
    if not found.inside:
        return found.code not in ABOUT_A_NAME or wrong.section in NAMING
    if not wrong.inside or _entry(found) == _entry(wrong):
        return True
    if found.code == "unknown-verb" and len(wrong.inside) > 1:
        return False
    return wrong.section in WITHIN.get(found.code, frozenset())


def _entry(mistake: Wrong) -> Path:
    return mistake.inside[: 2 if mistake.section in BY_ENTRY else 1]


def _follows_around(found: Wrong, wrong: Wrong) -> bool:
    if not found.owner and found.path[:1] == wrong.path[:1]:
        return True
    if wrong.owner and wrong.owner[-2] == "values" and "default" in found.words:
        return wrong.owner[-1] in found.words
    if wrong.owner and found.code in {"unknown-relation", "no-owner"}:
        names = Names.of(wrong.owner[-1])
        return bool({names.pascal, names.plural_snake} & found.words)
    needed = AROUND.get(found.code, frozenset())
    if wrong.owner:
        return wrong.section in needed
    key = _meant(wrong.path[-1], OUTER) if wrong.path else ANYTHING
    return bool(needed) and (key in needed or key == ANYTHING)
