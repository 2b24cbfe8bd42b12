"""VALUE  What the blueprint says was renamed, and the tables have not been yet."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.migrating.table import Table
from backwright.design.service import Service
from backwright.diagnostics import Diagnostic, Rejected
from backwright.naming import Names

BY_ID = frozenset({Role.REFERENCE, Role.FILE})


@dataclass(frozen=True, slots=True)
class Renames:
    """What was renamed.

    Attributes:
        tables: The new name of each table, by its old one.
        columns: The new name of each column, by its old one, by the new table.
    """

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, table: str) -> dict[str, str]:
        """Return the renamed columns of a table."""
        return dict(self.columns.get(table, {}))

    def applied(self, table: str, source: str) -> str:
        """Return what is said of a constraint in the new names."""
        words = dict(self.tables) | self.of(table)
        if not words:
            return source
        pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        return re.sub(rf"\b({pattern})\b", lambda found: words[found[0]], source)


def renames(service: Service, old: Mapping[str, Table]) -> Renames:
    """Return what is still to be renamed.

    Args:
        service: The design, which says what things were called.
        old: The tables that there are.
    """
    tables = {
        was: entity.table.name
        for entity in service.entities
        if entity.was
        and (was := Names.of(entity.was).plural_snake) in old
        and entity.table.name not in old
    }
    origins = {new: was for was, new in tables.items()}
    columns = {}
    for entity in service.entities:
        name = entity.table.name
        if table := old.get(origins.get(name, name)):
            columns[name] = dict(_columns(entity, table))
    return Renames(tables, columns)


def _columns(entity: Entity, table: Table) -> Iterator[tuple[str, str]]:
    for each in entity.stored:
        if not each.was:
            continue
        for column in each.columns:
            was = _former(each, column.name)
            if table.column(was) and not table.column(column.name):
                yield was, column.name


def _former(each: Field, column: str) -> str:
    was = f"{each.was}_id" if each.role in BY_ID else each.was
    return was + column.removeprefix(each.name)


def require_values_kept(service: Service, old: Mapping[str, Table]) -> None:
    """Return if no value of an enum is to be renamed, which rows would have to follow.

    Args:
        service: The design, which says what values were called.
        old: The tables that there are.

    Raises:
        Rejected: Some are.
    """
    wrong = [
        _renamed_value(entity.table.name, member.was, member.value)
        for entity in service.entities
        if (table := old.get(entity.table.name))
        for choice in entity.choices
        for member in choice.members
        if member.was and _allowed(table, member.was) > _allowed(table, member.value)
    ]
    if wrong:
        raise Rejected(wrong)


def _allowed(table: Table, value: str) -> bool:
    return any(
        each.name.endswith("_known") and f"'{value}'" in each.source
        for each in table.constraints
    )


def _renamed_value(table: str, was: str, value: str) -> Diagnostic:
    return Diagnostic(
        path="blueprint.yaml",
        code="renamed-value",
        message=f"a value of {table} cannot be renamed from {was} to {value} by itself",
        help="add the new value beside the old one, apply, move the rows in a migration"
        " of your own, and remove the old value then",
    )
