"""The table of what texts name is complete: a new key of the language must enter it."""

import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from backwright.blueprint import api, behaviour, field, model, surroundings
from backwright.blueprint.source import Source, Text
from backwright.editing.names import NAMES

MODULES = (api, behaviour, field, model, surroundings)


def texts() -> Iterator[tuple[type, str]]:
    """Yield each attribute of what is asked for that holds a text."""
    for module in MODULES:
        for made in vars(module).values():
            if isinstance(made, type) and is_dataclass(made) and made is not Source:
                hints = typing.get_type_hints(made)
                for each in fields(made):
                    if holds_text(hints[each.name]):
                        yield made, each.name


def holds_text(hint: object) -> bool:
    if isinstance(hint, typing.ForwardRef):
        return "Text" in hint.__forward_arg__
    if hint is Text:
        return True
    return any(map(holds_text, typing.get_args(hint)))


def test_each_text_names_something_or_nothing() -> None:
    assert set(NAMES) == set(texts())
