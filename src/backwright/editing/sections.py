"""In which order the language lists the keys of each section."""

from collections.abc import Iterable
from typing import Final

from backwright.blueprint.forms.section import Key
from backwright.blueprint.language.behaviour import ACTION_SECTION
from backwright.blueprint.language.entities import ENTITY
from backwright.blueprint.language.fields import FIELD_SECTION
from backwright.blueprint.language.services import AUTH, SERVICE_KEYS, TASK
from backwright.editing.page import Path

WORKSPACE: Final = "services"


def _names(keys: Iterable[Key]) -> tuple[str, ...]:
    return tuple(key.name for key in keys)


ORDERS: Final[dict[Path, tuple[str, ...]]] = {
    (): ("service", *_names(SERVICE_KEYS)),
    ("auth",): _names(AUTH.keys),
    ("entities", "*"): _names(ENTITY.keys),
    ("entities", "*", "fields", "*"): _names(FIELD_SECTION.keys),
    ("entities", "*", "actions", "*"): _names(ACTION_SECTION.keys),
    ("tasks", "*"): _names(TASK.keys),
}


def order_of(path: Path) -> tuple[str, ...]:
    """Return the keys of a section, in order; nothing where they are the user's own.

    Args:
        path: The keys that lead to the section.
    """
    inside = path[2:] if path[:1] == (WORKSPACE,) else path
    return next(
        (order for pattern, order in ORDERS.items() if _fits(inside, pattern)), ()
    )


def _fits(path: Path, pattern: Path) -> bool:
    return len(path) == len(pattern) and all(
        part in {"*", word} for word, part in zip(path, pattern, strict=True)
    )
