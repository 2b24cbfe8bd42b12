"""The columns of one table become operations."""

import re
from collections.abc import Iterator, Mapping

from backwright.design.migrating.filling import Fill, empty
from backwright.design.migrating.operation import Operation, Phase
from backwright.design.migrating.table import Column, Table
from backwright.diagnostics import Diagnostic

STRING = re.compile(r"sa\.String\((\d+)\)")
NUMERIC = re.compile(r"sa\.Numeric\((\d+), (\d+)\)(.*)")
OURS = (
    "owners, audit and tenants cannot be switched on yet where rows may exist: do"
    " without, or say it of a new entity"
)
Fills = Mapping[tuple[str, str], Fill]


def column_operations(
    before: Table, after: Table, renamed: Mapping[str, str], fills: Fills
) -> Iterator[Operation | Diagnostic]:
    """Yield what becomes of the columns of a table, or why it cannot.

    Args:
        before: The table.
        after: The table afterwards.
        renamed: The new name of each renamed column, by its old one.
        fills: What rows that exist are given.
    """
    origins = {new: old for old, new in renamed.items()}
    for old in before.columns:
        if renamed.get(old.name):
            yield _rename(after, old.name, renamed[old.name])
        elif after.column(old.name) is None:
            yield _drop(before, old)
    for new in after.columns:
        known = before.column(origins.get(new.name, new.name))
        fill = fills.get((after.name, new.name))
        if known is None:
            yield _add(after, new, fill)
        else:
            yield from _change(after, known, new, fill)


def _rename(table: Table, old: str, new: str) -> Operation:
    return Operation(
        phase=Phase.RENAME_COLUMN,
        words=f"rename column {table.name}.{old} to {new}",
        step=f'Rename("{table.name}", "{old}", "{new}", "COLUMN")',
    )


def _drop(table: Table, old: Column) -> Operation:
    name = f"{table.name}.{old.name}"
    back = None if old.nullable else empty(old)
    return Operation(
        phase=Phase.DROP_COLUMN,
        words=f"drop column {name}",
        step=f'Undo(AddColumn("{table.name}", lambda: {_said(old, back)}))',
        loses=f"every value of {name}",
    )


def _add(table: Table, new: Column, fill: Fill | None) -> Operation | Diagnostic:
    if not new.nullable and fill is None:
        return _no_value(table, new)
    given = None if new.nullable else fill
    filled = f", {given.postgresql} for the rows that exist" if given else ""
    return Operation(
        phase=Phase.COLUMN,
        words=f"add column {table.name}.{new.name}{filled}",
        step=f'AddColumn("{table.name}", lambda: {_said(new, given)})',
    )


def _said(column: Column, fill: Fill | None) -> str:
    said = [repr(column.name), column.type, *column.more]
    said += [f"server_default=sa.text({fill.postgresql!r})"] if fill else []
    return f"sa.Column({', '.join(said)}, nullable={column.nullable})"


def _change(
    table: Table, old: Column, new: Column, fill: Fill | None
) -> Iterator[Operation | Diagnostic]:
    name = f"{table.name}.{new.name}"
    if old.more != new.more or (old.type != new.type and not _castable(old, new)):
        yield _no_cast(name, old, new)
    elif old.type != new.type:
        at = f'"{table.name}", "{new.name}"'
        yield Operation(
            phase=Phase.COLUMN,
            words=f"change type of {name} from {old.type} to {new.type}",
            step=f"ChangeType({at}, {old.type}, {new.type})",
            strict=not _wider(old, new),
        )
    if old.nullable and not new.nullable:
        filled = f", {fill.postgresql} where there is none" if fill else ""
        yield Operation(
            phase=Phase.REQUIRE,
            words=f"require {name}{filled}",
            step=_require(table, new, fill),
            strict=fill is None,
        )
    elif new.nullable and not old.nullable:
        yield Operation(
            phase=Phase.REQUIRE,
            words=f"let {name} be null",
            step=f"Undo({_require(table, new, empty(old))})",
        )


def _require(table: Table, column: Column, fill: Fill | None) -> str:
    said = f", {fill.postgresql!r}" if fill else ""
    return f'Require("{table.name}", "{column.name}"{said})'


def _castable(old: Column, new: Column) -> bool:
    return _wider(old, new) or _wider(new, old)


def _wider(old: Column, new: Column) -> bool:
    """Tell whether each value of one type is one of another, and kept alike."""
    shorter, longer = STRING.fullmatch(old.type), STRING.fullmatch(new.type)
    if shorter:
        enough = longer is not None and int(longer[1]) >= int(shorter[1])
        return new.type == "sa.Text()" or enough
    few, more = NUMERIC.fullmatch(old.type), NUMERIC.fullmatch(new.type)
    if few and more:
        return few[2] == more[2] and few[3] == more[3] and int(few[1]) <= int(more[1])
    return False


def _no_value(table: Table, new: Column) -> Diagnostic:
    return Diagnostic(
        path="blueprint.yaml",
        code="no-value-for-rows",
        message=f"{table.name}.{new.name} is required, and the rows that exist have"
        " no value for it",
        help=OURS
        if new.name in {"created_by", "tenant_id"}
        else "give it a plain default, or make it optional, apply, fill it, and make it"
        " required then",
    )


def _no_cast(name: str, old: Column, new: Column) -> Diagnostic:
    return Diagnostic(
        path="blueprint.yaml",
        code="no-cast",
        message=f"{name} cannot become {new.type} from {old.type} by itself",
        help="add a field of the new type beside it, apply, move the values in a"
        " migration of your own, and remove the old field then",
    )
