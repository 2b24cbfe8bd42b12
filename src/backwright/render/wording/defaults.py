"""Defaults in words."""

import json
from typing import Final

from backwright.design.field import Default, Field
from backwright.design.value import Value

EMPTY: Final = {"{}": "dict", "[]": "list"}


def value_of(field: Field) -> Value | None:
    """Return the value object that a field holds, if it holds one."""
    value: Value | None = getattr(field.type, "value", None)
    return value


def in_dataclass(field: Field) -> str:
    """Return what follows an attribute with a default: ` = 0`."""
    default = field.default
    if default is None or default.dynamic:
        return ""
    if default.mutable or value_of(field):
        return f" = field(default_factory={_factory(default)})"
    return f" = {default.python}"


def _factory(default: Default) -> str:
    return EMPTY.get(default.python, f"lambda: {default.python}")


def published(field: Field) -> dict[str, object]:
    """Return what a contract says of a default; nothing of one that time tells."""
    default = field.default
    if default is None or default.dynamic or not default.json:
        return {}
    return {"default": json.loads(default.json)}
