"""Defaults in words."""

from typing import Final

from backwright.design.field import Default

EMPTY: Final = {"{}": "dict", "[]": "list"}


def factory(default: Default) -> str:
    """Return what makes a default that Python must make anew each time."""
    return EMPTY.get(default.python, f"lambda: {default.python}")
