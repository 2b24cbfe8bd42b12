"""The columns of one table become operations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from backwright.design.migrating import postgresql, refusals
from backwright.design.migrating.casting import Cast, cast
from backwright.design.migrating.filling import NO_ROWS, empty
from backwright.design.migrating.intent import Intent
from backwright.design.migrating.operation import Operation, Phase
from backwright.design.migrating.sql import Sql
from backwright.design.migrating.table import Column, Table
from backwright.design.migrating.types import column_type
from backwright.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, before and after.

    Attributes:
        before: The table.
        after: The table afterwards.
        intent: What is meant beyond the two.
    """

    before: Table
    after: Table
    intent: Intent

    def operations(self) -> Iterator[Operation | Diagnostic]:
        """Yield what becomes of them, or why it cannot."""
        for old in self.before.columns:
            new = self.successor(old)
            if new is None:
                yield from self._drop(old)
            elif new.name != old.name:
                yield self._rename(old, new)
        for new in self.after.columns:
            known = self.origin(new)
            if known is None:
                yield from self._add(new)
            else:
                yield from self._change(known, new)

    def origin(self, new: Column) -> Column | None:
        """Return what a column was; nothing if it is new."""
        return self.before.column(self.intent.renames.origin(self.after.name, new.name))

    def successor(self, old: Column) -> Column | None:
        """Return what a column becomes; nothing if it goes."""
        renamed = self.intent.renames.of(self.after.name)
        return self.after.column(renamed.get(old.name, old.name))

    def fill(self, new: Column) -> Sql | None:
        """Return what rows are given that have nothing in a column and have to."""
        return self.intent.fills.get((self.after.name, new.name))

    def back(self, old: Column) -> Sql | None:
        """Return what rows are given on the way back; nothing if they need nothing."""
        new = self.successor(old)
        if old.nullable or (new is not None and not new.nullable):
            return None
        plain = empty(self.before, old)
        known = self.before.words(old.name) or self.before.leads_to(old.name)
        if new is None or known:
            return plain
        return self.intent.samples.get((self.after.name, new.name), plain)

    def retyped(self, new: Column) -> bool:
        """Tell whether PostgreSQL writes a column again, in another type."""
        old = self.origin(new)
        made = cast(old.type, new.type) if old and old.type != new.type else None
        return made is not None and not made.noted

    def home(self, old: Column, new: Column) -> dict[str, str]:
        """Return the words that are called again as they were, on the way back."""
        former = self.before.words(old.name)
        called = self.intent.renames.words.get((self.after.name, new.name), {})
        return {word: gone for gone, word in called.items() if word not in former}

    def _rename(self, old: Column, new: Column) -> Operation:
        name = self.after.name
        return Operation(
            phase=Phase.RENAME_COLUMN,
            words=f"rename column {name}.{old.name} to {new.name}",
            step=f'Rename("{name}", "{old.name}", "{new.name}", "COLUMN")',
            sql=postgresql.rename(name, old.name, new.name, "COLUMN"),
        )

    def _drop(self, old: Column) -> Iterator[Operation]:
        table, fill = self.before.name, self.back(old)
        if fill and fill.looked_up:
            yield Operation(
                phase=Phase.DROP_COLUMN,
                words=f"let {table}.{old.name} be null",
                step=f"Undo({_require(table, old, fill)})",
                sql=postgresql.loosen(table, old.name),
            )
        said = _said(old, fill)
        deleted = ": deleted rows come back" if old.name == "deleted_at" else ""
        yield Operation(
            phase=Phase.DROP_COLUMN,
            words=f"drop column {table}.{old.name}",
            step=f'Undo(AddColumn("{table}", lambda: {said}))',
            sql=postgresql.drop_column(table, old.name),
            loses=f"every value of {table}.{old.name}{deleted}",
        )

    def _add(self, new: Column) -> Iterator[Operation | Diagnostic]:
        table = self.after.name
        fill = None if new.nullable else self.fill(new)
        if not new.nullable and fill is None:
            yield refusals.no_value(self.after, new)
            return
        filled = f", {fill.postgresql} for the rows that exist" if fill else ""
        yield Operation(
            phase=Phase.COLUMN,
            words=f"add column {table}.{new.name}{'' if fill == NO_ROWS else filled}",
            step=f'AddColumn("{table}", lambda: {_said(new, fill)})',
            sql=postgresql.add_column(table, new, fill),
            strict=fill == NO_ROWS,
        )
        if fill and fill.looked_up:
            yield Operation(
                phase=Phase.REQUIRE,
                words=f"require {table}.{new.name}",
                step=_require(table, new, fill),
                sql=postgresql.require(table, new.name, fill),
            )

    def _change(self, old: Column, new: Column) -> Iterator[Operation | Diagnostic]:
        if old.more != new.more or old.type != new.type:
            yield self._retype(old, new)
        if words := self.intent.renames.words.get((self.after.name, new.name)):
            yield self._reword(old, new, words)
        if old.nullable and not new.nullable:
            yield self._tighten(new)
        elif new.nullable and not old.nullable:
            yield Operation(
                phase=Phase.REQUIRE,
                words=f"let {self.after.name}.{new.name} be null",
                step=f"Undo({_require(self.after.name, new, self.back(old))})",
                sql=postgresql.loosen(self.after.name, new.name),
            )

    def _tighten(self, new: Column) -> Operation:
        fill = self.fill(new)
        given = None if fill == NO_ROWS else fill
        filled = f", {given.postgresql} where there is none" if given else ""
        return Operation(
            phase=Phase.REQUIRE,
            words=f"require {self.after.name}.{new.name}{filled}",
            step=_require(self.after.name, new, given),
            sql=postgresql.require(self.after.name, new.name, given),
            strict=given is None,
        )

    def _retype(self, old: Column, new: Column) -> Operation | Diagnostic:
        table = self.after.name
        there, home = cast(old.type, new.type), cast(new.type, old.type)
        if old.more or new.more or there is None or home is None:
            return refusals.no_cast(self.after, old, new)
        if not there.safe and (table, new.name) not in self.intent.renames.kept:
            return refusals.unsaid_cast(self.after, old, new)
        back = replace(home, noted=home.noted or there.noted)
        names = (column_type(each.type).postgresql for each in (old, new))
        forms = f"{_form(new, old.type, back)}, {_form(new, new.type, there)}"
        required = "" if old.nullable else ", required=True"
        return Operation(
            phase=Phase.COLUMN,
            words=f"change {table}.{new.name} from {' to '.join(names)}",
            step=f'ChangeType("{table}", "{new.name}", {forms}{required})',
            sql=postgresql.change_type(table, old, new, there),
            strict=bool(there.fits.postgresql),
        )

    def _reword(self, old: Column, new: Column, words: Mapping[str, str]) -> Operation:
        table = self.after.name
        home = self.home(old, new)
        merged = [gone for gone, word in words.items() if word not in home]
        said = ", ".join(f"{gone} to {word}" for gone, word in words.items())
        lost = f"which rows of {table}.{new.name} were {', '.join(merged)}"
        return Operation(
            phase=Phase.WORDS,
            words=f"change {said} in {table}.{new.name}",
            step=f'ReplaceWords("{table}", "{new.name}", {dict(words)!r}, {home!r})',
            sql=postgresql.reword(table, new.name, words),
            loses=lost if merged else "",
        )


def _said(column: Column, fill: Sql | None) -> str:
    """Return a column as Python; one whose value is looked up may be null at first."""
    said = [repr(column.name), column.type, *column.more]
    later = fill is not None and fill.looked_up
    if fill and not later and fill != NO_ROWS:
        said.append(f"server_default=sa.text({fill.postgresql!r})")
    return f"sa.Column({', '.join(said)}, nullable={column.nullable or later})"


def _require(table: str, column: Column, fill: Sql | None) -> str:
    said = f", {fill.postgresql!r}" if fill else ""
    return f'Require("{table}", "{column.name}"{said})'


def _form(column: Column, kind: str, made: Cast) -> str:
    """Return a type as Python, and how values of the other one become its own."""
    name = f'"{column.name}"'
    value, fits = made.value.of(name).postgresql, made.fitting(name).postgresql
    said = [kind, repr(value), *([repr(fits)] if fits else [])]
    return f"Form({', '.join([*said, *(['noted=True'] if made.noted else [])])})"
