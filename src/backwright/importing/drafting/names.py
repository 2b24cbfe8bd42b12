"""Names that a blueprint takes, for those of a source."""

import keyword
from collections.abc import Collection, Iterable
from typing import Final

from backwright.blueprint.compose import is_word
from backwright.design.sanity.reserved import (
    CLASSES,
    FIELDS,
    GENERATED,
    MODULES,
    SHADOWING,
    WIRE,
)
from backwright.naming import (
    Names,
    identifier,
    is_pascal,
    is_sql_reserved,
    pascal,
    plural,
    shortened,
    singular,
    snake,
)

LONGEST: Final = 40
PREFIXES: Final = ("tbl_", "t_")
OWNER: Final = "created_by"
ITEM: Final = "Item"
MEMBER: Final = "Member"
"""What makes one out of a word that is the same for many: `NewsItem`."""


def reserved_classes(kinds: Collection[str]) -> frozenset[str]:
    """Return the names that no entity can have in a service with fields of kinds."""
    return CLASSES.union(name for name, kind in WIRE.items() if kind in kinds)


def entity_name(
    table: str, taken: Collection[str], reserved: Collection[str], wanted: str = ""
) -> str:
    """Return what to call the entity of a table.

    Args:
        table: The table.
        taken: The names that others have.
        reserved: The names that nobody can have.
        wanted: What the source calls it itself; empty where it says nothing.
    """
    plain = table
    for prefix in PREFIXES:
        plain = plain.removeprefix(prefix) or plain
    name = (
        wanted if is_pascal(wanted) else pascal(singular(identifier(wanted or plain)))
    )
    name = "".join(letter for letter in name if letter.isascii() and letter.isalnum())
    if not name[:1].isalpha():
        name = f"Table{name}"
    name = cut(name).replace("_", "")
    if plural(snake(name)) == snake(name):
        name += MEMBER if name.endswith("Staff") else ITEM
    unusable = name in reserved or _is_module(name) or not is_word(name)
    if unusable or _clashes(name, taken):
        name = f"{name}Record"
    return numbered(name, taken, "")


def _is_module(name: str) -> bool:
    """Tell whether a written service has a module of that name."""
    modules = (Names.of(name).plural_snake, snake(name))
    return keyword.iskeyword(name) or bool(MODULES.intersection(modules))


def _clashes(name: str, taken: Iterable[str]) -> bool:
    """Tell whether the classes around an entity would have another's name."""
    others = set(taken)
    return any(
        name == other + ending or other == name + ending
        for ending in GENERATED
        for other in others
    )


def plural_of(name: str, table: str) -> str:
    """Return the plural to say of an entity so that its table keeps its name."""
    given = snake(table)
    usual = plural(snake(name))
    is_plural = singular(given) == snake(name) and given != snake(name)
    is_plural = is_plural or name in (pascal(given) + ITEM, pascal(given) + MEMBER)
    return pascal(given) if is_plural and given != usual else ""


def field_name(column: str, taken: Collection[str]) -> str:
    """Return what to call the field of a column."""
    name = cut(identifier(column).strip("_") or "value")
    if not name[0].isalpha():
        name = f"value_{name}"
    if is_taken(name):
        name = cut(f"the_{name}" if name.startswith("model_") else f"{name}_value")
    return numbered(name, taken, "_")


def reference_name(wanted: str, taken: Collection[str]) -> str:
    """Return what to call a reference, whose column is its name and `_id`."""
    name = cut(identifier(wanted).strip("_") or "other")
    if is_taken(name) or f"{name}_id" in FIELDS:
        name = cut(f"{name}_ref")
    return numbered(name, taken, "_")


def is_taken(name: str) -> bool:
    """Tell whether a field cannot have a name, since it means something already."""
    return (
        name in FIELDS
        or name in SHADOWING
        or name == OWNER
        or name.startswith("model_")
        or keyword.iskeyword(name)
        or is_sql_reserved(name)
    )


def cut(name: str) -> str:
    """Return a name that is no longer than names may be."""
    return shortened(name, LONGEST - 3) if len(name) > LONGEST else name


def numbered(name: str, taken: Collection[str], line: str) -> str:
    """Return a name that is not taken: the second `Job` is `Job2`."""
    found, count = name, 1
    while found in taken:
        count += 1
        found = f"{name}{line}{count}"
    return found
