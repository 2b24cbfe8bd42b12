"""What stands in `__table_args__`, or in a `Table(…)`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from backwright.check.facts.expr import Call, Const, Expr, Items, name_of, text_of
from backwright.diagnostics import Diagnostic, Position
from backwright.importing.found import Reference, Rule, unsaid
from backwright.importing.sql.checks import rules_of

_VISIBLE: Final = re.compile(r"\s*deleted_at\s+is\s+null\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Constraints:
    """The calls of `__table_args__`.

    Attributes:
        path: The file that they stand in.
        calls: The calls.
    """

    path: str
    calls: tuple[Call, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of the primary key; empty where columns say it themselves."""
        return next((_words(one) for one in self._named("PrimaryKeyConstraint")), ())

    @property
    def uniques(self) -> tuple[tuple[str, ...], ...]:
        """Columns that together occur once."""
        constraints = map(_words, self._named("UniqueConstraint"))
        indexes = (_words(one)[1:] for one in self._indexes(is_unique=True))
        return tuple(found for found in (*constraints, *indexes) if found)

    @property
    def indexes(self) -> tuple[tuple[str, ...], ...]:
        """Columns of other indexes, in order."""
        return tuple(_words(one)[1:] for one in self._indexes(is_unique=False))

    @property
    def references(self) -> tuple[Reference, ...]:
        """Foreign keys."""
        return tuple(_references(self._named("ForeignKeyConstraint")))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What holds of each row."""
        return self._read[0]

    @property
    def remarks(self) -> tuple[Diagnostic, ...]:
        """What could not be said."""
        return (*self._read[1], *self._unsaid())

    def _named(self, name: str) -> Iterator[Call]:
        return (call for call in self.calls if call.method == name)

    def _indexes(self, *, is_unique: bool) -> Iterator[Call]:
        for call in self._named("Index"):
            unique = call.keyword("unique") == Const(value=True)
            if unique is is_unique and _is_plain(call):
                yield call

    @cached_property
    def _read(self) -> tuple[tuple[Rule, ...], tuple[Diagnostic, ...]]:
        checks = [
            (_name(call.keyword("name")), _sql(call.args[0]))
            for call in self._named("CheckConstraint")
            if call.args and call not in self._of_sqlite
        ]
        return rules_of(self.path, checks)

    @cached_property
    def _of_sqlite(self) -> list[Expr | None]:
        """Those that only SQLite has: PostgreSQL has others that say the same."""
        dialects = (call for call in self.calls if call.method == "ddl_if")
        return [
            call.on for call in dialects if text_of(call.keyword("dialect")) == "sqlite"
        ]

    def _unsaid(self) -> Iterator[Diagnostic]:
        for call in self._named("Index"):
            if call.keyword("unique") == Const(value=True) and not _is_plain(call):
                place = Position(call.line, call.column, call.end_column)
                message = (
                    "a unique index of some rows, or on an expression, was left out"
                )
                yield unsaid(self.path, message, place)


def _is_plain(call: Call) -> bool:
    """Tell whether an index is on columns, and on all rows."""
    partial = any(
        name.endswith("_where") and not _VISIBLE.fullmatch(_sql(condition))
        for name, condition in call.keywords
    )
    return not partial and len(_words(call)) == len(call.args)


def _name(said: Expr | None) -> str:
    """Return a name, also that of `conv("…")`."""
    inner = said.args[0] if isinstance(said, Call) and said.args else said
    return text_of(inner) or ""


def _sql(condition: Expr) -> str:
    if isinstance(condition, Call) and condition.method == "text" and condition.args:
        condition = condition.args[0]
    return text_of(condition) or "an expression of Python"


def _words(call: Call) -> tuple[str, ...]:
    """Return the arguments that are texts, or attributes of a class."""
    found = (text_of(item) or name_of(item).rpartition(".")[2] for item in call.args)
    return tuple(word for word in found if word)


def _references(calls: Iterator[Call]) -> Iterator[Reference]:
    for call in calls:
        here = _listed(call.argument(0, "columns"))
        there = [to.rpartition(".") for to in _listed(call.argument(1, "refcolumns"))]
        if here and len(here) == len(there):
            yield Reference(
                columns=here,
                table=there[0][0].rpartition(".")[2],
                to=tuple(column for _, _, column in there),
                on_delete=(text_of(call.keyword("ondelete")) or "").lower(),
            )


def _listed(items: Expr | None) -> tuple[str, ...]:
    parts = items.items if isinstance(items, Items) else ()
    return tuple(text for item in parts if (text := text_of(item)))
