"""From a column to the line of a field."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from backwright.diagnostics import Diagnostic
from backwright.importing.draft import Line
from backwright.importing.drafting.names import field_name, reference_name
from backwright.importing.drafting.roster import TENANT, Roster, own_columns
from backwright.importing.found import Column, Reference, Table, noted, unsaid
from backwright.kinds.catalogue import kinds
from backwright.kinds.traits import Trait
from backwright.naming import snake

TEXTUAL: Final = ("string", "text")
EXACTLY: Final = {"slug": "string(100)", "url": "text(2048)"}
"""Kinds that are told by a name and their own greatest length together."""

UNIQUE: Final = frozenset(["unique", "unique per tenant"])
_SECRET: Final = re.compile(
    r"(^hashed|(^|_)(password|passwd|secret|token|key_hash|private_key|api_key|salt))"
    r"(_(hash|digest|encrypted|password))?$"
)
_ENDINGS: Final = ("_id", "_uuid", "_pk", "_key", "_fk")


@dataclass(frozen=True)
class Fields:
    """Makes the lines of one table.

    Attributes:
        roster: Who is who.
        table: The table.
        left_out: Its columns that become no fields, in lower case.
    """

    roster: Roster
    table: Table
    left_out: frozenset[str]

    def lines(self) -> dict[str, Line]:
        """Return the lines by their columns, in order."""
        made: dict[str, Line] = {}
        for column in self.table.columns:
            if column.name.lower() not in self.left_out:
                taken = {line.name for line in made.values()}
                made[column.name] = self._line(column, taken)
        return made

    def _line(self, column: Column, taken: set[str]) -> Line:
        reference = self._reference(column.name)
        if reference is not None:
            return self._referring(column, reference, taken)
        return flagged(self._plain(column, taken), column, self.table)

    def _reference(self, column: str) -> Reference | None:
        """Return the foreign key that a column is, if it is one alone."""
        for reference in self.table.references:
            if own_columns(reference) == (column,) and column != TENANT:
                return reference
        return None

    def _plain(self, column: Column, taken: set[str]) -> Line:
        name = field_name(column.name, taken)
        type_ = narrowed(name, column.type)
        return Line(
            name=name,
            type=type_,
            optional=column.optional,
            constraints=column.constraints,
            flags=tuple(sorted(column.flags)),
            default=column.default,
            description=column.description,
            remarks=(*self._renamed(column, name), *column.remarks),
        )

    def _renamed(self, column: Column, name: str) -> Iterator[Diagnostic]:
        plain = column.name.isidentifier() and snake(column.name) == name
        if not plain:
            yield noted(self._place(column), f"was `{column.name}`")

    def _place(self, column: Column) -> str:
        return f"{self.table.name}.{column.name}"

    def _referring(self, column: Column, to: Reference, taken: set[str]) -> Line:
        entity = self.roster.entities.get(to.table, "")
        if to.table == self.roster.files and to.table:
            why = noted(self._place(column), "say which kinds of file, and how large")
            line = self._named(column, "file(any, 20MB)", to, taken)
            return replace(line, remarks=(*line.remarks, why))
        if not entity:
            told = to.table or "nothing"
            why = unsaid(
                self._place(column), f"referred to `{told}`, which is left out"
            )
            line = self._plain(column, taken)
            return replace(line, remarks=(*line.remarks, why))
        line = self._named(column, entity, to, taken)
        alone = (column.name,)
        unique = _is_unique(self.table, alone)
        return replace(
            line,
            flags=("unique",) if unique else (),
            on_delete=self._on_delete(column, to),
        )

    @staticmethod
    def _on_delete(column: Column, to: Reference) -> str:
        kept = to.on_delete == "cascade" or (
            to.on_delete == "set null" and column.optional
        )
        return to.on_delete if kept else ""

    def _named(
        self, column: Column, type_: str, to: Reference, taken: set[str]
    ) -> Line:
        others = {snake(one.name) for one in self.table.columns} - {snake(column.name)}
        name = referring_name(column.name, to)
        name = reference_name(column.name if name in others else name, taken)
        usual = {f"{name}_id", name, f"{name}_uuid"}
        renamed = [] if snake(column.name) in usual else [*self._renamed(column, name)]
        return Line(
            name=name,
            type=type_,
            optional=column.optional,
            description=column.description,
            remarks=tuple(renamed),
        )


def referring_name(column: str, to: Reference) -> str:
    """Return what to call the reference that a column is: `seller` of `seller_id`."""
    name = snake(column)
    endings = (*_ENDINGS, *(f"_{snake(there)}" for there in to.to))
    for ending in endings:
        if name.endswith(ending) and name != ending:
            return name.removesuffix(ending)
    return name.removeprefix("id_") or name


def narrowed(name: str, type_: str) -> str:
    """Return a narrower type for texts whose name says what they are."""
    kind = type_.partition("(")[0]
    if kind not in TEXTUAL:
        return type_
    last = name.rpartition("_")[2]
    if last == "email":
        return "email"
    return last if EXACTLY.get(last) == type_ else type_


def _is_unique(table: Table, columns: tuple[str, ...]) -> bool:
    wanted = set(columns)
    keys = (table.key, *table.uniques)
    return any(set(one) - {TENANT} == wanted for one in keys)


def flagged(line: Line, column: Column, table: Table) -> Line:
    """Return a line with what constraints, indexes and its name switch on for it."""
    flags = {*line.flags, *_unique(column.name, table)}
    if flags & UNIQUE and line.type == "text":
        why = "had no greatest length, which what is unique needs"
        remark = noted(f"{table.name}.{column.name}", why)
        line = replace(line, type="string(255)", remarks=(*line.remarks, remark))
    traits = kinds()[line.kind].traits if line.kind in kinds() else frozenset()
    if not flags & UNIQUE:
        flags |= _indexed(column.name, table, traits)
    remarks = line.remarks
    if _SECRET.search(line.name) and line.kind in (*TEXTUAL, "bytes"):
        flags.add("private")
        why = "looks like a secret, so the API does not return it"
        remarks = (*remarks, noted(f"{table.name}.{column.name}", why))
    return replace(line, flags=tuple(sorted(flags, key=_order)), remarks=remarks)


_ORDER: Final = (
    "unique",
    "unique per tenant",
    "index",
    "search",
    "filter",
    "sort",
    "readonly",
    "immutable",
    "private",
)


def _order(flag: str) -> int:
    return _ORDER.index(flag)


def _unique(column: str, table: Table) -> set[str]:
    if (column,) in table.uniques or (column,) == table.key:
        return {"unique"}
    per_tenant = any(set(one) == {TENANT, column} for one in table.uniques)
    return {"unique per tenant"} if per_tenant else set()


def _indexed(column: str, table: Table, traits: frozenset[Trait]) -> set[str]:
    """Return what an index on a column is for: `id` behind it makes it a sort's."""
    for index in table.indexes:
        match tuple(part for part in index if part != TENANT):
            case (only,) if only == column and Trait.INDEXABLE in traits:
                return {"index"}
            case (first, "id") if first == column and Trait.SORTABLE in traits:
                return {"sort"}
    return set()


def by_lower(lines: Mapping[str, Line]) -> dict[str, str]:
    """Return the field of each column, by its name in lower case."""
    return {column.lower(): line.name for column, line in lines.items()}
