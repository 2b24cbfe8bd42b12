"""Two sets of tables become the operations that lead from one to the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from backwright.design.migrating import postgresql
from backwright.design.migrating.columns import Columns
from backwright.design.migrating.constraints import Constraints
from backwright.design.migrating.intent import Intent
from backwright.design.migrating.moving import moved
from backwright.design.migrating.operation import Moved, Operation, Phase
from backwright.design.migrating.table import Table
from backwright.diagnostics import Diagnostic, Rejected

Tables = Mapping[str, Table]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a migration does.

    Attributes:
        operations: Its steps, in the order in which they are taken.
        moved: The tables that it makes, changes and drops.
    """

    operations: tuple[Operation, ...] = ()
    moved: tuple[Moved, ...] = ()

    @property
    def sql(self) -> tuple[str, ...]:
        """What PostgreSQL is told, statement by statement."""
        return tuple(f"{said};" for each in self.operations for said in each.sql)

    @property
    def losses(self) -> tuple[str, ...]:
        """The data that it loses, in words."""
        return tuple(each.loses for each in self.operations if each.loses)


def difference(old: Tables, new: Tables, intent: Intent) -> Difference:
    """Return what leads from the tables that there are to those that shall be.

    Args:
        old: The tables that there are.
        new: Those that shall be.
        intent: What is meant beyond the two.

    Raises:
        Rejected: Something cannot be done without a wrong or lost value.
    """
    origins = {after: before for before, after in intent.renames.tables.items()}
    pairs = [
        Columns(old[origin], table, intent)
        for name, table in new.items()
        if (origin := origins.get(name, name)) in old
    ]
    kept = {pair.before.name for pair in pairs}
    touched = [pair for pair in pairs if pair.before != pair.after]
    operations = _kept(touched)
    changed = {pair.after.name for pair in pairs}
    made = _ordered(table for table in new.values() if table.name not in changed)
    gone = _ordered(table for table in old.values() if table.name not in kept)
    operations += [*_made(made), *_gone(gone)]
    return Difference(
        operations=tuple(sorted(operations, key=lambda each: each.phase)),
        moved=(
            *(Moved(after=table.name) for table in made),
            *(moved(pair) for pair in touched if not _as_it_was(pair)),
            *(Moved(before=table.name) for table in reversed(gone)),
        ),
    )


def _kept(pairs: list[Columns]) -> list[Operation]:
    """Return the operations on tables that stay, or raise all that is in their way."""
    found = [each for pair in pairs for each in _operations(pair)]
    if wrong := [each for each in found if isinstance(each, Diagnostic)]:
        raise Rejected(wrong)
    return [each for each in found if isinstance(each, Operation)]


def _ordered(tables: Iterable[Table]) -> list[Table]:
    """Return tables in an order in which they can be created."""
    named = {table.name: table for table in tables}
    needs = {name: table.after & named.keys() for name, table in named.items()}
    return [named[name] for name in TopologicalSorter(needs).static_order()]


def _made(tables: list[Table]) -> Iterator[Operation]:
    if tables:
        listed = "".join(f"{each.module}_after.{each.constant}, " for each in tables)
        yield Operation(
            phase=Phase.CREATE_TABLE,
            words=f"create table {', '.join(each.name for each in tables)}",
            step=f"CreateTables(({listed}))",
            sql=tuple(postgresql.create(tables)),
        )


def _gone(tables: list[Table]) -> Iterator[Operation]:
    if tables:
        listed = "".join(f"{each.module}_before.{each.constant}, " for each in tables)
        names = ", ".join(each.name for each in tables)
        yield Operation(
            phase=Phase.DROP_TABLE,
            words=f"drop table {names}",
            step=f"Undo(CreateTables(({listed})))",
            sql=postgresql.drop_tables(tables),
            loses=f"every row of {names}",
        )


def _operations(columns: Columns) -> Iterator[Operation | Diagnostic]:
    before, after = columns.before.name, columns.after.name
    if before != after:
        yield Operation(
            phase=Phase.RENAME_TABLE,
            words=f"rename table {before} to {after}",
            step=f'Rename("", "{before}", "{after}")',
            sql=postgresql.rename("", before, after),
        )
    yield from columns.operations()
    yield from Constraints(columns).operations()


def _as_it_was(columns: Columns) -> bool:
    """Tell whether nothing but the order of a table changed."""
    before, after = columns.before, columns.after
    return (
        before.name == after.name
        and set(before.columns) == set(after.columns)
        and set(before.constraints) == set(after.constraints)
    )
