"""How the rows of a table move on SQLite, which copies them into a new one."""

from collections.abc import Mapping

from backwright.design.migrating.casting import cast
from backwright.design.migrating.columns import Columns
from backwright.design.migrating.operation import Moved, Way
from backwright.design.migrating.sql import quoted
from backwright.design.migrating.table import Column


def moved(columns: Columns) -> Moved:
    """Return how the rows of a table that stays move forward and back."""
    return Moved(
        before=columns.before.name,
        after=columns.after.name,
        forward=_forward(columns),
        back=_back(columns),
    )


def _forward(columns: Columns) -> Way:
    values: dict[str, str] = {}
    fits: list[str] = []
    called = columns.intent.renames.words
    for new in columns.after.columns:
        old = columns.origin(new)
        fill = None if new.nullable else columns.fill(new)
        if old is None:
            values[new.name] = fill.sqlite if fill else "NULL"
            continue
        value, fitting = _moved(old, new, called.get((columns.after.name, new.name)))
        given = fill if old.nullable else None
        values[new.name] = f"coalesce({value}, {given.sqlite})" if given else value
        fits += fitting
    return Way(values=_changed(values), fits=tuple(fits))


def _back(columns: Columns) -> Way:
    values: dict[str, str] = {}
    fits: list[str] = []
    lenient = False
    for old in columns.before.columns:
        new, plain = columns.successor(old), columns.back(old)
        lenient = lenient or plain is not None
        if new is None:
            values[old.name] = plain.sqlite if plain else "NULL"
            continue
        value, fitting = _moved(new, old, columns.home(old, new))
        values[old.name] = f"coalesce({value}, {plain.sqlite})" if plain else value
        fits += fitting
    return Way(values=_changed(values), fits=tuple(fits), lenient=lenient)


def _moved(
    here: Column, there: Column, words: Mapping[str, str] | None
) -> tuple[str, list[str]]:
    """Return what a column's value becomes in another, and what it must be like."""
    name = f'"{here.name}"'
    made = cast(here.type, there.type) if here.type != there.type else None
    value = made.value.of(name).sqlite if made else name
    if words:
        whens = (f"WHEN {quoted(old)} THEN {quoted(new)}" for old, new in words.items())
        value = f"CASE {value} {' '.join(whens)} ELSE {value} END"
    fits = made.fitting(name).sqlite if made else ""
    return value, [fits] if fits else []


def _changed(values: Mapping[str, str]) -> dict[str, str]:
    return {name: said for name, said in values.items() if said != f'"{name}"'}
