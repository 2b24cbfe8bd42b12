"""The constraints and indexes of one table become operations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backwright.design.migrating import postgresql
from backwright.design.migrating.columns import Columns
from backwright.design.migrating.operation import Operation, Phase
from backwright.design.migrating.table import Column, Constraint, Sort

NOUNS = {
    Sort.UNIQUE: "unique",
    Sort.CHECK: "check",
    Sort.REFERENCE: "reference",
    Sort.INDEX: "index",
}
PHASES = {Sort.REFERENCE: Phase.ADD_REFERENCE, Sort.INDEX: Phase.ADD_INDEX}
LITERAL = re.compile(r"('(?:[^']|'')*')")
RENAMED = {Sort.INDEX: "INDEX"}
PROVED = frozenset({Sort.CHECK, Sort.REFERENCE})
"""What PostgreSQL can hold of new rows alone."""

Keyed = Mapping[tuple[str, str, str], Constraint]


@dataclass(frozen=True, slots=True)
class Constraints:
    """The constraints and indexes of a table, before and after.

    Attributes:
        columns: Its columns.
    """

    columns: Columns

    def operations(self) -> Iterator[Operation]:
        """Yield what becomes of them."""
        before, after = self.columns.before, self.columns.after
        old = {each.key: each for each in before.constraints}
        new = {each.key: each for each in after.constraints}
        gone = [each for each in old.values() if not self._stays(each, new)]
        made = [each for each in new.values() if not self._stayed(each, old)]
        for lost, found in self._renamed(gone, made):
            gone.remove(lost)
            made.remove(found)
            yield self._rename(lost, found)
        if before.primary_key != after.primary_key:
            yield self._named(before.primary_key, after.primary_key)
        yield from self._exchanged(gone, made)

    def _exchanged(
        self, gone: list[Constraint], made: list[Constraint]
    ) -> Iterator[Operation]:
        """Yield what is new, what takes another's place right after it, what goes."""
        places = {each.key: each for each in gone}
        for each in made:
            if old := places.pop(each.key, None):
                yield self._dropped(old)
            yield self._added(each)
        yield from map(self._dropped, places.values())

    def _stays(self, each: Constraint, new: Keyed) -> bool:
        found = new.get(each.key)
        return found is not None and self._same(each, found)

    def _stayed(self, each: Constraint, old: Keyed) -> bool:
        found = old.get(each.key)
        return found is not None and self._same(found, each)

    def _same(self, old: Constraint, new: Constraint) -> bool:
        """Tell whether two say the same but for their names, of the same columns."""
        renames, table = self.columns.intent.renames, self.columns.after.name
        if (old.sort, old.dialect) != (new.sort, new.dialect):
            return False
        if any(new.concerns(each.name) for each in self._retyped()):
            return False
        if new.sort is Sort.CHECK:
            parts = LITERAL.split(old.sql)
            parts[::2] = [renames.applied(table, part) for part in parts[::2]]
            return "".join(parts) == new.sql
        said = old.source.replace(repr(old.name), "", 1)
        return renames.applied(table, said) == new.source.replace(repr(new.name), "", 1)

    def _retyped(self) -> Iterator[Column]:
        return filter(self.columns.retyped, self.columns.after.columns)

    def _renamed(
        self, gone: list[Constraint], made: list[Constraint]
    ) -> list[tuple[Constraint, Constraint]]:
        pairs: list[tuple[Constraint, Constraint]] = []
        for lost in gone:
            taken = [found for _, found in pairs]
            for found in made:
                if found not in taken and self._same(lost, found):
                    pairs.append((lost, found))
                    break
        return pairs

    def _rename(self, lost: Constraint, found: Constraint) -> Operation:
        what = RENAMED.get(lost.sort, "CONSTRAINT")
        table = self.columns.after.name
        step = f'Rename("{table}", "{lost.name}", "{found.name}", "{what}")'
        sql = postgresql.rename(table, lost.name, found.name, what)
        return Operation(
            phase=Phase.RENAME_CONSTRAINT,
            words=f"rename {NOUNS[lost.sort]} {lost.name} to {found.name}",
            step=step if lost.in_postgresql else "",
            sql=sql if lost.in_postgresql else (),
        )

    def _named(self, old: str, new: str) -> Operation:
        table = self.columns.after.name
        return Operation(
            phase=Phase.RENAME_CONSTRAINT,
            words=f"rename primary key {old} to {new}",
            step=f'Rename("{table}", "{old}", "{new}", "CONSTRAINT")',
            sql=postgresql.rename(table, old, new, "CONSTRAINT"),
        )

    def _dropped(self, each: Constraint) -> Operation:
        phase, tables = self._when_dropped(each), self.columns
        # What goes last goes when the table has its new name.
        table = (tables.after if phase is Phase.ADD_INDEX else tables.before).name
        lenient = ", proved=False" if self._restored(each) else ""
        step = f'Undo({each.sort}("{table}", {each.source}{lenient}))'
        return Operation(
            phase=phase,
            words=f"drop {NOUNS[each.sort]} {each.name}",
            step=step if each.in_postgresql else "",
            sql=postgresql.drop(table, each) if each.in_postgresql else (),
        )

    def _when_dropped(self, each: Constraint) -> Phase:
        """Return when it goes: an index that can stay to the end does, for readers."""
        if each.sort is Sort.REFERENCE:
            return Phase.DROP_REFERENCE
        stays = not any(map(each.concerns, self._moving()))
        late = each.sort is Sort.INDEX and not each.unique and stays
        return Phase.ADD_INDEX if late else Phase.DROP_CONSTRAINT

    def _moving(self) -> Iterator[str]:
        """Yield the columns that go, or have another name or type afterwards."""
        for old in self.columns.before.columns:
            new = self.columns.successor(old)
            if new is None or new.name != old.name or self.columns.retyped(new):
                yield old.name

    def _restored(self, each: Constraint) -> bool:
        """Tell whether rows may break it on the way back: they lost a value of it."""
        lost = filter(self.columns.back, self.columns.before.columns)
        return each.sort in PROVED and any(each.concerns(old.name) for old in lost)

    def _added(self, each: Constraint) -> Operation:
        table = self.columns.after.name
        words, loses = self._in_words(each)
        return Operation(
            phase=PHASES.get(each.sort, Phase.ADD_CONSTRAINT),
            words=words,
            step=f'{each.sort}("{table}", {each.source})' if each.in_postgresql else "",
            sql=postgresql.add(table, each) if each.in_postgresql else (),
            loses=loses,
            strict=each.sort is not Sort.INDEX or each.unique,
        )

    def _in_words(self, each: Constraint) -> tuple[str, str]:
        """Return what adding it does, and what is at risk: rows of a word that goes."""
        table = self.columns.after
        for column in table.columns:
            old = self.columns.origin(column)
            held = self.columns.before.words(old.name) if old else ()
            if held and each.sql == table.known(column.name):
                return self._of_words(column, held, table.words(column.name))
        return f"add {NOUNS[each.sort]} {each.name}", ""

    def _of_words(
        self, column: Column, held: tuple[str, ...], words: tuple[str, ...]
    ) -> tuple[str, str]:
        table = self.columns.after.name
        called = self.columns.intent.renames.words.get((table, column.name), {})
        gone = [each for each in held if each not in words and each not in called]
        more = [each for each in words if each not in {*held, *called.values()}]
        said = [f"also {', '.join(more)}"] if more else []
        said += [f"no more {', '.join(gone)}"] if gone else []
        risk = (
            f"rows whose {table}.{column.name} is {' or '.join(gone)}: the migration"
            f" stops at them; say what they become: `{words[0]} was {gone[0]}`"
            if gone
            else ""
        )
        kept = f"let {table}.{column.name} be {', '.join(words)}"
        return (f"{kept} ({'; '.join(said)})" if said else kept), risk
