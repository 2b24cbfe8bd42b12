"""Two sets of tables become the operations that lead from one to the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from backwright.design.migrating.columns import Fills, column_operations
from backwright.design.migrating.constraints import constraint_operations
from backwright.design.migrating.filling import empty
from backwright.design.migrating.operation import Moved, Operation, Phase
from backwright.design.migrating.renames import Renames
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
    def losses(self) -> tuple[str, ...]:
        """The data that it loses, in words."""
        return tuple(each.loses for each in self.operations if each.loses)


def difference(old: Tables, new: Tables, renames: Renames, fills: Fills) -> Difference:
    """Return what leads from the tables that there are to those that shall be.

    Args:
        old: The tables that there are.
        new: Those that shall be.
        renames: What the blueprint says was renamed.
        fills: What rows that exist are given, by table and column.

    Raises:
        Rejected: Something cannot be done without a wrong or lost value.
    """
    origins = {after: before for before, after in renames.tables.items()}
    pairs = [
        (old[origin], table)
        for name, table in new.items()
        if (origin := origins.get(name, name)) in old
    ]
    kept = {before.name for before, _ in pairs}
    operations = _kept(pairs, renames, fills)
    changed = {after.name for _, after in pairs}
    made = _ordered(table for table in new.values() if table.name not in changed)
    gone = _ordered(table for table in old.values() if table.name not in kept)
    operations += [*_made(made), *_gone(gone)]
    return Difference(
        operations=tuple(sorted(operations, key=lambda each: each.phase)),
        moved=(
            *(Moved(after=table.name) for table in made),
            *_moves(pairs, renames, fills),
            *(Moved(before=table.name) for table in reversed(gone)),
        ),
    )


def _kept(
    pairs: list[tuple[Table, Table]], renames: Renames, fills: Fills
) -> list[Operation]:
    """Return the operations on tables that stay, or raise all that is in their way."""
    found = [
        each
        for before, after in pairs
        for each in _operations(before, after, renames, fills)
    ]
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
        )


def _gone(tables: list[Table]) -> Iterator[Operation]:
    if tables:
        listed = "".join(f"{each.module}_before.{each.constant}, " for each in tables)
        names = ", ".join(each.name for each in tables)
        yield Operation(
            phase=Phase.DROP_TABLE,
            words=f"drop table {names}",
            step=f"Undo(CreateTables(({listed})))",
            loses=f"every row of {names}",
        )


def _operations(
    before: Table, after: Table, renames: Renames, fills: Fills
) -> Iterator[Operation | Diagnostic]:
    if before.name != after.name:
        yield Operation(
            phase=Phase.RENAME_TABLE,
            words=f"rename table {before.name} to {after.name}",
            step=f'Rename("", "{before.name}", "{after.name}")',
        )
    renamed = renames.of(after.name)
    yield from column_operations(before, after, renamed, fills)
    yield from constraint_operations(before, after, renames)


def _moves(
    pairs: list[tuple[Table, Table]], renames: Renames, fills: Fills
) -> Iterator[Moved]:
    for before, after in pairs:
        if _as_it_was(before, after):
            continue
        renamed = renames.of(after.name)
        yield Moved(
            before=before.name,
            after=after.name,
            renamed=renamed,
            filled={
                column.name: fill.sqlite
                for column in after.columns
                if not column.nullable
                and (fill := fills.get((after.name, column.name)))
                and _had_none(column.name, before, renamed)
            },
            restored=dict(_restored(before, after, renamed)),
        )


def _as_it_was(before: Table, after: Table) -> bool:
    """Tell whether nothing but the order of a table changed."""
    return (
        before.name == after.name
        and set(before.columns) == set(after.columns)
        and set(before.constraints) == set(after.constraints)
    )


def _had_none(name: str, before: Table, renamed: Mapping[str, str]) -> bool:
    origins = {new: old for old, new in renamed.items()}
    old = before.column(origins.get(name, name))
    return old is None or old.nullable


def _restored(
    before: Table, after: Table, renamed: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for old in before.columns:
        new = after.column(renamed.get(old.name, old.name))
        if not old.nullable and (new is None or new.nullable):
            yield old.name, empty(old).sqlite
