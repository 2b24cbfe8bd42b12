"""What PostgreSQL is told by each step, for the plan to show.

The steps themselves are in the service's `migrations/steps.py`; a test runs them and
compares.
"""

from collections.abc import Iterator, Mapping

from backwright.design.migrating.casting import Cast
from backwright.design.migrating.filling import NO_ROWS
from backwright.design.migrating.sql import Sql, quoted, update
from backwright.design.migrating.table import Column, Constraint, Sort, Table
from backwright.design.migrating.types import column_type

Statements = tuple[str, ...]


def rename(table: str, old: str, new: str, what: str = "") -> Statements:
    """Return what renames a table, or what is named in it."""
    if what == "INDEX":
        return (f'ALTER INDEX IF EXISTS "{old}" RENAME TO "{new}"',)
    if what:
        return (f'ALTER TABLE "{table}" RENAME {what} "{old}" TO "{new}"',)
    return (f'ALTER TABLE IF EXISTS "{old}" RENAME TO "{new}"',)


def add_column(table: str, column: Column, fill: Sql | None) -> Statements:
    """Return what adds a column; a default is forgotten once rows have it."""
    start = f'ALTER TABLE "{table}"'
    later = fill is not None and fill.looked_up
    default = "" if fill in {None, NO_ROWS} or later else f" DEFAULT {fill.postgresql}"
    must = "" if column.nullable or later else " NOT NULL"
    kind = column_type(column.type).postgresql
    added = f'{start} ADD COLUMN IF NOT EXISTS "{column.name}" {kind}{default}{must}'
    if not default:
        return (added,)
    return added, f'{start} ALTER COLUMN "{column.name}" DROP DEFAULT'


def drop_column(table: str, column: str) -> Statements:
    """Return what drops a column."""
    return (f'ALTER TABLE IF EXISTS "{table}" DROP COLUMN IF EXISTS "{column}"',)


def require(table: str, column: str, fill: Sql | None) -> Statements:
    """Return what makes a column required without a long lock."""
    must = f'"{column}" IS NOT NULL'
    name = f"{column}_is_there"
    filled = (
        [update(table, column, fill.postgresql, f'"{column}" IS NULL')] if fill else []
    )
    return (
        *filled,
        *_constrained(table, name, f"CHECK ({must})"),
        f'ALTER TABLE "{table}" ALTER "{column}" SET NOT NULL',
        _without(table, name),
    )


def loosen(table: str, column: str) -> Statements:
    """Return what lets a column be null."""
    return (f'ALTER TABLE "{table}" ALTER "{column}" DROP NOT NULL',)


def reword(table: str, column: str, words: Mapping[str, str]) -> Statements:
    """Return what gives rows other words."""
    return tuple(
        update(table, column, quoted(new), f'"{column}" = {quoted(old)}')
        for old, new in words.items()
    )


def change_type(table: str, old: Column, new: Column, made: Cast) -> Statements:
    """Return what gives a column another type: in its place, or by one beside it."""
    kind, name = column_type(new.type).postgresql, f'"{new.name}"'
    start = f'ALTER TABLE "{table}"'
    if made.noted:
        return (f"{start} ALTER COLUMN {name} TYPE {kind}",)
    beside = f'"{new.name}_new"'
    value = made.value.of(name).postgresql
    must = require(table, f"{new.name}_new", None) if not old.nullable else ()
    return (
        f"{start} ADD COLUMN IF NOT EXISTS {beside} {kind}",
        f"-- a trigger keeps {beside} as what is written to {name}",
        update(table, f"{new.name}_new", value, f"{name} IS NOT NULL"),
        *must,
        f"{start} DROP COLUMN {name}",
        f"{start} RENAME COLUMN {beside} TO {name}",
    )


def add(table: str, each: Constraint) -> Statements:
    """Return what adds a constraint or an index while others write."""
    if each.sort is Sort.CHECK:
        return tuple(_constrained(table, each.name, f"CHECK ({each.sql})"))
    if each.sort is Sort.REFERENCE:
        return tuple(_constrained(table, each.name, each.sql))
    unique = "UNIQUE " if each.unique else ""
    on = f"({each.sql})" if each.sort is Sort.UNIQUE else each.sql
    made = f'CREATE {unique}INDEX CONCURRENTLY IF NOT EXISTS "{each.name}"'
    built = f'{made} ON "{table}" {on}'
    if each.sort is Sort.INDEX:
        return (built,)
    using = f'UNIQUE USING INDEX "{each.name}"'
    return built, f'ALTER TABLE "{table}" ADD CONSTRAINT "{each.name}" {using}'


def drop(table: str, each: Constraint) -> Statements:
    """Return what drops a constraint or an index."""
    if each.sort is Sort.INDEX:
        return (f'DROP INDEX CONCURRENTLY IF EXISTS "{each.name}"',)
    return (_without(table, each.name),)


def create(tables: list[Table]) -> Iterator[str]:
    """Yield what creates tables."""
    for table in tables:
        parts = [*map(_column, table.columns), *_parts(table)]
        yield f'CREATE TABLE "{table.name}" ({", ".join(parts)})'
        for each in table.constraints:
            if each.sort is Sort.INDEX:
                unique = "UNIQUE " if each.unique else ""
                yield f'CREATE {unique}INDEX "{each.name}" ON "{table.name}" {each.sql}'
    for table in tables:
        for each in table.constraints:
            if each.late:
                start = f'ALTER TABLE "{table.name}" ADD CONSTRAINT'
                yield f'{start} "{each.name}" {each.sql}'


def drop_tables(tables: list[Table]) -> Statements:
    """Return what drops tables, those that others need last."""
    late = (
        _without(table.name, each.name)
        for table in tables
        for each in table.constraints
        if each.late
    )
    return *late, *(f'DROP TABLE "{table.name}"' for table in reversed(tables))


def _column(column: Column) -> str:
    kind = column_type(column.type).postgresql
    counted = " GENERATED BY DEFAULT AS IDENTITY" if column.more else ""
    return f'"{column.name}" {kind}{counted}{"" if column.nullable else " NOT NULL"}'


def _parts(table: Table) -> Iterator[str]:
    key = ", ".join(f'"{name}"' for name in table.key)
    yield f'CONSTRAINT "{table.primary_key}" PRIMARY KEY ({key})'
    says = {Sort.UNIQUE: "UNIQUE ({})", Sort.CHECK: "CHECK ({})", Sort.REFERENCE: "{}"}
    for each in table.constraints:
        if each.in_postgresql and each.sort in says and not each.late:
            said = says[each.sort].replace("{}", each.sql)
            yield f'CONSTRAINT "{each.name}" {said}'


def _constrained(table: str, name: str, condition: str) -> Statements:
    return (
        f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {condition} NOT VALID',
        f'ALTER TABLE "{table}" VALIDATE CONSTRAINT "{name}"',
    )


def _without(table: str, name: str) -> str:
    return f'ALTER TABLE IF EXISTS "{table}" DROP CONSTRAINT IF EXISTS "{name}"'
