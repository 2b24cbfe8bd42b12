"""From a table to an entity."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from backwright.diagnostics import Diagnostic
from backwright.importing.draft import Clause, Line, Sheet
from backwright.importing.drafting.built_in import given_columns, is_id, only_key
from backwright.importing.drafting.columns import Fields, by_lower
from backwright.importing.drafting.names import OWNER, plural_of, reference_name
from backwright.importing.drafting.roster import LOGIN, TENANT, Roster, own_columns
from backwright.importing.drafting.rules import Rules
from backwright.importing.found import Column, Table, noted, unsaid
from backwright.naming import pascal, plural, singular, snake

OWNERS: Final = ("created_by", "created_by_id", "owner_id", "author_id", "user_id")
"""Columns that hold who created a row, the surest first."""


def sheet_of(roster: Roster, table: Table) -> Sheet:
    """Return the entity of a table."""
    return _Sheet(roster, table).sheet()


@dataclass(frozen=True)
class _Sheet:
    """Makes the entity of one table."""

    roster: Roster
    table: Table

    def sheet(self) -> Sheet:
        """Return the entity."""
        table, given = self.table, self._left_out()
        lines = Fields(self.roster, table, frozenset(given)).lines()
        rules = Rules(table, given, lines, [], [])
        rules.place()
        name = self.roster.entities[table.name]
        owner = self._owner()
        uniques = [*self._uniques(lines, owner)]
        return Sheet(
            name=name,
            plural=plural_of(name, table.name),
            description=table.description,
            tenanted=not self.roster.tenant or self._is_tenanted(),
            lines=(*lines.values(), *self._links(lines)),
            invariants=tuple(rules.invariants),
            uniques=tuple(clause for clause in uniques if isinstance(clause, Clause)),
            owner=OWNER if owner or self._is_account else "",
            soft_delete=self._is_soft(),
            looks=tuple(table.looks.items()),
            remarks=(
                *self._remarks(name, given, owner),
                *rules.remarks,
                *(one for one in uniques if isinstance(one, Diagnostic)),
                *self._unjoined(),
            ),
        )

    @property
    def _is_account(self) -> bool:
        return self.table.name == self.roster.users

    def _is_tenanted(self) -> bool:
        return self.table.column(TENANT) is not None

    def _is_soft(self) -> bool:
        found = next(
            (one for one in self.table.columns if snake(one.name) == "deleted_at"), None
        )
        return found is not None and found.optional and found.type == "datetime"

    def _left_out(self) -> dict[str, tuple[Diagnostic, ...]]:
        """Return the columns that become no fields, with what is to be said of them."""
        found = given_columns(self.table)
        if not self._is_soft():
            found.pop("deleted_at", None)
        owner = self._owner()
        if owner:
            found[owner.lower()] = ()
        if self.roster.tenant and self._is_tenanted():
            found[TENANT] = ()
        for column in self.table.columns if self._is_account else ():
            if snake(column.name) in LOGIN:
                found[column.name.lower()] = ()
        return found

    def _owner(self) -> str:
        """Return the column that holds who created a row; empty for none."""
        if self._is_account:
            return ""
        to_users = {
            snake(own_columns(one)[0]): own_columns(one)[0]
            for one in self.table.references
            if one.table == self.roster.users and len(own_columns(one)) == 1
        }
        alone = (one.name for one in self.table.columns if self._is_creator(one))
        named = (to_users[name] for name in OWNERS if name in to_users)
        return next(chain(named, alone), "")

    def _is_creator(self, column: Column) -> bool:
        """Tell whether a column holds who created a row, though nothing proves it."""
        refers = any(column.name in one.columns for one in self.table.references)
        kind = column.type in ("uuid", "int", "bigint")
        return snake(column.name) == OWNER and kind and not refers

    def _uniques(
        self, lines: dict[str, Line], owner: str
    ) -> Iterator[Clause | Diagnostic]:
        """Yield the fields that are once together, or why that cannot be said."""
        names = by_lower(lines)
        if owner:
            names[owner.lower()] = OWNER
        if self._is_account:
            yield Clause(text=OWNER)
        for columns in dict.fromkeys((self.table.key, *self.table.uniques)):
            rest = [column for column in columns if column != TENANT]
            if not self._is_news(rest, owner):
                continue
            fields = [names.get(column.lower(), "") for column in rest]
            if all(fields):
                yield Clause(text=", ".join(fields))
            else:
                message = (
                    f"unique {', '.join(columns)} was left out: not all are fields"
                )
                yield unsaid(self.table.name, message)

    def _is_news(self, columns: list[str], owner: str) -> bool:
        """Tell whether a unique list says more than a flag or the id does."""
        if len(columns) == 1:
            return columns == [owner]
        key = only_key(self.table)
        return len(columns) > 1 and not (key and key.name in columns)

    def _links(self, lines: dict[str, Line]) -> Iterator[Line]:
        taken = {line.name for line in lines.values()}
        for link in self.roster.links:
            far = self.roster.entities.get(link.far)
            if link.near != self.table.name or far is None:
                continue
            wanted = plural(singular(link.name or snake(link.far)))
            name = reference_name(wanted, taken)
            taken.add(name)
            kept = link.on_delete or "restrict"
            yield Line(
                name=name,
                type=f"list of {far}",
                on_delete=kept if kept == "restrict" else "",
                remarks=(noted(link.table, f"joined by the table `{link.table}`"),),
            )
        for name, table in self.table.links:
            if table in self.roster.entities:
                yield Line(name=name, type=f"list of {self.roster.entities[table]}")

    def _remarks(
        self, name: str, given: dict[str, tuple[Diagnostic, ...]], owner: str
    ) -> Iterator[Diagnostic]:
        table = self.table
        usual = (pascal(singular(snake(table.name))), table.entity)
        if name not in usual or self._is_account:
            yield noted(table.name, f"was the table `{table.name}`")
        if self._is_account:
            what = "what they log in with is kept by every service"
            yield noted(table.name, f"users, and what more there is of them: {what}")
        yield from table.remarks
        if owner and snake(owner) != OWNER:
            yield noted(table.name, f"`{owner}` is `{OWNER}` now")
        for remarks in given.values():
            yield from remarks
        yield from self._key()

    def _key(self) -> Iterator[Diagnostic]:
        key = only_key(self.table)
        if key is not None and not is_id(self.table, key):
            yield noted(
                self.table.name, f"`{key.name}` was its key; it has an `id` now"
            )
        elif len(self.table.key) > 1:
            columns = ", ".join(self.table.key)
            yield noted(self.table.name, f"its key was {columns}; it has an `id` now")
        elif not self.table.key:
            yield noted(self.table.name, "had no key; it has an `id` now")

    def _unjoined(self) -> Iterator[Diagnostic]:
        """Yield a remark for each foreign key of several columns."""
        for reference in self.table.references:
            if len(own_columns(reference)) > 1:
                columns = ", ".join(reference.columns)
                message = (
                    f"the foreign key ({columns}) to `{reference.table}` was left out"
                )
                yield unsaid(self.table.name, f"{message}: a reference has one column")


def with_ids(sheet: Sheet, ids: str) -> Sheet:
    """Return an entity that says what its ids are."""
    looks = dict(sheet.looks)
    api = looks.get("api")
    looks["api"] = {**(api if isinstance(api, Mapping) else {}), "ids": ids}
    return replace(sheet, looks=tuple(looks.items()))
