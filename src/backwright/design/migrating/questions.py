"""What may have been renamed, and nobody said so."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.migrating.casting import cast
from backwright.design.migrating.renames import BY_ID, Renames
from backwright.design.migrating.table import Table
from backwright.design.service import Service
from backwright.diagnostics import Diagnostic, Severity
from backwright.naming import pascal, singular

ALIKE = 0.5
"""How much of its columns a table shares with another that it may have been."""


@dataclass(frozen=True, slots=True)
class Question:
    """Whether something new is something that goes, by another name.

    Attributes:
        table: The table of two columns, as it is called now; empty for two tables.
        old: What goes.
        new: What is new.
    """

    table: str
    old: str
    new: str

    def __str__(self) -> str:
        """Return it as one asks it."""
        start = f"{self.table}." if self.table else ""
        return f"Is {start}{self.new} what {start}{self.old} was?"

    @property
    def warning(self) -> Diagnostic:
        """What to tell somebody who cannot be asked."""
        start = f"{self.table}." if self.table else ""
        return Diagnostic(
            path="blueprint.yaml",
            code="renamed-perhaps",
            message=f"{start}{self.old} goes and {start}{self.new} is new: two things,"
            " as nobody said that it is one",
            help=f"if it was renamed, say `was` of {self.new} with its old name",
            severity=Severity.WARNING,
        )


def questions(
    old: Mapping[str, Table], new: Mapping[str, Table], renames: Renames
) -> Iterator[Question]:
    """Yield what may have been renamed."""
    origins = {after: before for before, after in renames.tables.items()}
    gone = [each for name, each in old.items() if name not in {*new, *renames.tables}]
    for name, table in new.items():
        before = old.get(origins.get(name, name))
        if before:
            yield from _columns(before, table, renames)
            continue
        for each in gone:
            if _alike(each, table):
                yield Question("", each.name, name)


def _columns(before: Table, after: Table, renames: Renames) -> Iterator[Question]:
    renamed = renames.of(after.name)
    known = {column.name for column in before.columns}
    now = {column.name for column in after.columns}
    gone = [each for each in before.columns if each.name not in {*now, *renamed}]
    for new in after.columns:
        for old in gone:
            fresh = new.name not in {*known, *renamed.values()}
            if fresh and cast(old.type, new.type):
                yield Question(after.name, old.name, new.name)


def _alike(one: Table, other: Table) -> bool:
    mine = {column.name for column in one.columns}
    theirs = {column.name for column in other.columns}
    return len(mine & theirs) / len(mine | theirs) >= ALIKE


def answered(service: Service, yes: Collection[Question]) -> Service:
    """Return a design that says what somebody answered was renamed."""
    entities = (_answered(entity, yes) for entity in service.entities)
    return replace(service, entities=tuple(entities))


def _answered(entity: Entity, yes: Collection[Question]) -> Entity:
    name = entity.table.name
    was = next((each.old for each in yes if (each.table, each.new) == ("", name)), "")
    columns = {each.new: each.old for each in yes if each.table == name}
    return replace(
        entity,
        was=pascal(singular(was)) if was else entity.was,
        stored=tuple(_renamed(field, columns) for field in entity.stored),
    )


def _renamed(field: Field, columns: Mapping[str, str]) -> Field:
    for column in field.columns:
        if was := columns.get(column.name):
            ending = "_id" if field.role in BY_ID else column.name[len(field.name) :]
            return replace(field, was=was.removesuffix(ending))
    return field
