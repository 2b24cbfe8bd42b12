"""VALUE  What the blueprint says was renamed, and the tables have not been yet."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from backwright.design.entity import Entity
from backwright.design.field import Field, Role
from backwright.design.holding.listed import Listed
from backwright.design.migrating.table import Table
from backwright.design.reference import Link
from backwright.design.service import Service
from backwright.design.value import Choice
from backwright.diagnostics import Diagnostic, Rejected
from backwright.naming import Names

BY_ID = frozenset({Role.REFERENCE, Role.FILE})
Tables = Mapping[str, Table]


@dataclass(frozen=True, slots=True)
class Renames:
    """What was renamed.

    Attributes:
        tables: The new name of each table, by its old one.
        columns: The new name of each column, by its old one, by the new table.
        kept: The columns, by new names, whose values the blueprint says are kept.
        words: The new word of each word of an enum, by the old one, by new names.
    """

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kept: frozenset[tuple[str, str]] = frozenset()
    words: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    def of(self, table: str) -> dict[str, str]:
        """Return the renamed columns of a table."""
        return dict(self.columns.get(table, {}))

    def origin(self, table: str, column: str) -> str:
        """Return what a column of a table was called."""
        former = (old for old, new in self.of(table).items() if new == column)
        return next(former, column)

    def applied(self, table: str, source: str) -> str:
        """Return what is said of a constraint in the new names."""
        words = dict(self.tables) | self.of(table)
        if not words:
            return source
        pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        return re.sub(rf"\b({pattern})\b", lambda found: words[found[0]], source)


def renames(service: Service, old: Tables) -> Renames:
    """Return what is still to be renamed.

    Args:
        service: The design, which says what things were called.
        old: The tables that there are.

    Raises:
        Rejected: A word that stands within documents is to be renamed.
    """
    tables = dict(_tables(service, old))
    origins = {new: was for was, new in tables.items()}
    columns: dict[str, dict[str, str]] = {}
    words: dict[tuple[str, str], dict[str, str]] = {}
    choices = {each.name: each for each in _choices(service)}
    for entity in service.entities:
        name = entity.table.name
        if table := old.get(origins.get(name, name)):
            columns[name] = dict(_columns(entity, table))
            words |= dict(_words(entity, table, columns[name], choices))
        for link in entity.links:
            if linked := old.get(origins.get(link.table, link.table)):
                columns[link.table] = dict(_ends(service, entity, link, linked))
    return Renames(tables, columns, frozenset(_kept(service)), words)


def _tables(service: Service, old: Tables) -> Iterator[tuple[str, str]]:
    now = {entity.table.name for entity in service.entities}
    now |= {link.table for entity in service.entities for link in entity.links}
    for entity in service.entities:
        pairs = [(Names.of(entity.was).plural_snake, entity.table.name)]
        pairs += [(_former_link(entity, link), link.table) for link in entity.links]
        for was, name in pairs if entity.was else pairs[1:]:
            if was in old and was not in now and name not in old:
                yield was, name


def _former_link(entity: Entity, link: Link) -> str:
    own = Names.of(entity.was or entity.names.pascal).snake
    return f"{own}_{link.was or link.name}"


def _ends(
    service: Service, entity: Entity, link: Link, table: Table
) -> Iterator[tuple[str, str]]:
    """Yield the columns of a link's table that have another name now."""
    far = service.entity(link.target.names.pascal)
    for column, end in ((link.near, entity), (link.far, far)):
        was = f"{Names.of(end.was or end.names.pascal).snake}_id"
        if was != column and table.column(was) and not table.column(column):
            yield was, column


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


def _kept(service: Service) -> Iterator[tuple[str, str]]:
    for entity in service.entities:
        for each in entity.stored:
            if each.was:
                yield from ((entity.table.name, column.name) for column in each.columns)


def _choices(service: Service) -> Iterator[Choice]:
    for entity in service.entities:
        yield from entity.choices
    for value in service.values:
        yield from (value.choice, *value.choices) if value.choice else value.choices


def _words(
    entity: Entity,
    table: Table,
    columns: Mapping[str, str],
    choices: Mapping[str, Choice],
) -> Iterator[tuple[tuple[str, str], dict[str, str]]]:
    """Yield the words that rows hold and that are called something else now."""
    former = {new: old for old, new in columns.items()}
    for each in entity.stored:
        _require_no_list(entity, each, choices)
        for column in each.columns:
            choice = choices.get(column.cell.python) if column.cell.choice else None
            held = table.words(former.get(column.name, column.name))
            if choice and (found := _renamed(choice, held)):
                yield (entity.table.name, column.name), found


def _renamed(choice: Choice, held: tuple[str, ...]) -> dict[str, str]:
    gone = {*held} - {*choice.values}
    return {each.was: each.value for each in choice.members if each.was in gone}


def _require_no_list(
    entity: Entity, each: Field, choices: Mapping[str, Choice]
) -> None:
    """Return if no word within a list is to be renamed.

    Raises:
        Rejected: One is: it stands within documents.
    """
    choice = (
        choices.get(each.type.item.domain) if isinstance(each.type, Listed) else None
    )
    found = (member for member in choice.members if member.was) if choice else iter(())
    if member := next(found, None):
        raise Rejected([_in_documents(f"{entity.table.name}.{each.name}", member.was)])


def _in_documents(name: str, was: str) -> Diagnostic:
    return Diagnostic(
        path="blueprint.yaml",
        code="renamed-value",
        message=f"the word `{was}` cannot be renamed by itself in the lists of {name}",
        help="add the new word beside the old one, apply, move the rows in a migration"
        " of your own, and remove the old word then",
    )
