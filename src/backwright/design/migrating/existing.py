"""What the user says on the command line of rows that exist."""

from collections.abc import Iterator, Mapping

from backwright.design.migrating.filling import NO_ROWS, Fills, literal
from backwright.design.migrating.sql import Sql, id_of_row
from backwright.design.migrating.table import Table
from backwright.diagnostics import Diagnostic, Rejected

OPTION = "--existing"
HELP = (
    f"say {OPTION} TABLE.COLUMN=VALUE, or COLUMN=VALUE for every table that has it;"
    " instead of an id KEY:VALUE finds one; no VALUE says that there are no rows"
)


def existing(said: Mapping[str, str], tables: Mapping[str, Table]) -> Fills:
    """Return what rows are given, as the user says it.

    Args:
        said: The values, by `table.column` or `column`.
        tables: The tables that shall be.

    Raises:
        Rejected: There is no such column, or it cannot hold the value.
    """
    found: dict[tuple[str, str], Sql] = {}
    wrong: list[Diagnostic] = []
    for place, value in said.items():
        columns = [*_columns(place, tables)]
        if not columns:
            wrong.append(_unknown(place))
        for table, column in columns:
            fill = _fill(tables, table, column, value)
            if fill is None:
                wrong.append(_unfit(table, column, value))
            else:
                found[table.name, column] = fill
    if wrong:
        raise Rejected(wrong)
    return found


def _columns(place: str, tables: Mapping[str, Table]) -> Iterator[tuple[Table, str]]:
    name, _, column = place.rpartition(".")
    for table in tables.values():
        if name in {"", table.name} and table.column(column):
            yield table, column


def _fill(
    tables: Mapping[str, Table], table: Table, column: str, value: str
) -> Sql | None:
    found = table.column(column)
    if not value or found is None:
        return NO_ROWS
    target = tables.get(table.leads_to(column) or _shared(tables, column))
    key, colon, wanted = value.partition(":")
    named = target.column(key) if target and colon else None
    if target is None or named is None:
        return literal(found.type, value)
    held = literal(named.type, wanted)
    if held is None:
        return None
    return Sql(
        id_of_row(target.name, f'WHERE "{key}" = {held.postgresql}'),
        id_of_row(target.name, f'WHERE "{key}" = {held.sqlite}'),
    )


def _shared(tables: Mapping[str, Table], column: str) -> str:
    """Return what a column leads to elsewhere: a tenant's comes with other keys."""
    found = (table.leads_to(column) for table in tables.values())
    return next(filter(None, found), "")


def _unknown(place: str) -> Diagnostic:
    return Diagnostic(
        path=OPTION,
        code="unknown-column",
        message=f"no table has `{place}`",
        help=HELP,
    )


def _unfit(table: Table, column: str, value: str) -> Diagnostic:
    return Diagnostic(
        path=OPTION,
        code="unfit-value",
        message=f"{table.name}.{column} cannot hold `{value}`",
        help=HELP,
    )
