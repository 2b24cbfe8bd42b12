"""The constraints and indexes of one table become operations."""

import re
from collections.abc import Iterator

from backwright.design.migrating.operation import Operation, Phase
from backwright.design.migrating.renames import Renames
from backwright.design.migrating.table import Constraint, Sort, Table

NOUNS = {
    Sort.UNIQUE: "unique",
    Sort.CHECK: "check",
    Sort.REFERENCE: "reference",
    Sort.INDEX: "index",
}
LITERAL = re.compile(r"('(?:[^']|'')*')")
RENAMED = {Sort.INDEX: "INDEX"}


def constraint_operations(
    before: Table, after: Table, renames: Renames
) -> Iterator[Operation]:
    """Yield what becomes of the constraints and indexes of a table."""
    old = {each.key: each for each in before.constraints}
    new = {each.key: each for each in after.constraints}
    gone = [each for each in old.values() if not _stays(each, new, after, renames)]
    made = [each for each in new.values() if not _stayed(each, old, after, renames)]
    for lost, found in _renamed(gone, made, after, renames):
        gone.remove(lost)
        made.remove(found)
        yield _rename(lost, found, after)
    if before.primary_key != after.primary_key:
        yield _named(after, before.primary_key, after.primary_key)
    yield from (_dropped(before, each) for each in gone)
    yield from (_added(after, each) for each in made)


def _stays(
    each: Constraint,
    new: dict[tuple[str, str, str], Constraint],
    after: Table,
    renames: Renames,
) -> bool:
    found = new.get(each.key)
    return found is not None and _same(each, found, after, renames)


def _stayed(
    each: Constraint,
    old: dict[tuple[str, str, str], Constraint],
    after: Table,
    renames: Renames,
) -> bool:
    found = old.get(each.key)
    return found is not None and _same(found, each, after, renames)


def _same(old: Constraint, new: Constraint, after: Table, renames: Renames) -> bool:
    """Tell whether two say the same but for their names."""
    if (old.sort, old.dialect) != (new.sort, new.dialect):
        return False
    if new.sort is Sort.CHECK:
        parts = LITERAL.split(old.sql)
        parts[::2] = [renames.applied(after.name, part) for part in parts[::2]]
        return "".join(parts) == new.sql
    said = old.source.replace(repr(old.name), "", 1)
    wanted = new.source.replace(repr(new.name), "", 1)
    return renames.applied(after.name, said) == wanted


def _renamed(
    gone: list[Constraint], made: list[Constraint], after: Table, renames: Renames
) -> list[tuple[Constraint, Constraint]]:
    pairs: list[tuple[Constraint, Constraint]] = []
    for lost in gone:
        taken = [found for _, found in pairs]
        for found in made:
            if found not in taken and _same(lost, found, after, renames):
                pairs.append((lost, found))
                break
    return pairs


def _rename(lost: Constraint, found: Constraint, after: Table) -> Operation:
    what = RENAMED.get(lost.sort, "CONSTRAINT")
    step = f'Rename("{after.name}", "{lost.name}", "{found.name}", "{what}")'
    return Operation(
        phase=Phase.RENAME_CONSTRAINT,
        words=f"rename {NOUNS[lost.sort]} {lost.name} to {found.name}",
        step=step if lost.in_postgresql else "",
    )


def _named(after: Table, old: str, new: str) -> Operation:
    return Operation(
        phase=Phase.RENAME_CONSTRAINT,
        words=f"rename primary key {old} to {new}",
        step=f'Rename("{after.name}", "{old}", "{new}", "CONSTRAINT")',
    )


def _dropped(before: Table, each: Constraint) -> Operation:
    first = each.sort is Sort.REFERENCE
    return Operation(
        phase=Phase.DROP_REFERENCE if first else Phase.DROP_CONSTRAINT,
        words=f"drop {NOUNS[each.sort]} {each.name}",
        step=f"Undo({_step(before, each)})" if each.in_postgresql else "",
    )


def _added(after: Table, each: Constraint) -> Operation:
    phases = {
        Sort.REFERENCE: Phase.ADD_REFERENCE,
        Sort.INDEX: Phase.ADD_INDEX,
    }
    unique = each.sort is Sort.INDEX and "unique=True" in each.source
    return Operation(
        phase=phases.get(each.sort, Phase.ADD_CONSTRAINT),
        words=f"add {NOUNS[each.sort]} {each.name}",
        step=_step(after, each) if each.in_postgresql else "",
        strict=each.sort is not Sort.INDEX or unique,
    )


def _step(table: Table, each: Constraint) -> str:
    return f'{each.sort}("{table.name}", {each.source})'
