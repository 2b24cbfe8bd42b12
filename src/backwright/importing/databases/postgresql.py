"""Reads the catalogue of a PostgreSQL database: one query for each kind of thing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from backwright.diagnostics import Diagnostic
from backwright.importing.databases.asking import Ask, Row, Told, column_of, together
from backwright.importing.found import Column, Found, Reference, Table, unsaid
from backwright.importing.sql.checks import rules_of
from backwright.importing.sql.types import enum_of, type_of

RELATIONS: Final = """
    SELECT c.oid::bigint, n.nspname::text, c.relname::text, c.relkind::text,
        coalesce(obj_description(c.oid, 'pg_class'), '')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
        AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND n.nspname NOT LIKE 'pg\\_%' AND NOT EXISTS (
            SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                AND e.objid = c.oid AND e.deptype = 'e')
    ORDER BY n.nspname <> 'public', n.nspname, c.oid
"""
"""What is neither of the system nor of an extension, in the order it was made."""

COLUMNS: Final = """
    SELECT a.attrelid::bigint, a.attname::text,
        CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod)
             ELSE format_type(a.atttypid, a.atttypmod) END,
        CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END::bigint,
        CASE WHEN t.typtype = 'd' THEN t.oid::bigint END,
        a.attnotnull OR t.typnotnull,
        CASE WHEN a.attgenerated = '' THEN
            coalesce(pg_get_expr(d.adbin, d.adrelid), t.typdefault, '') ELSE '' END,
        a.attgenerated <> '',
        coalesce(col_description(a.attrelid, a.attnum), '')
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
        AND NOT c.relispartition
    ORDER BY a.attrelid, a.attnum
"""

CONSTRAINTS: Final = """
    SELECT k.conrelid::bigint, k.contype::text, k.conname::text, k.confrelid::bigint,
        k.confdeltype::text,
        ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(n, place)
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n
              ORDER BY u.place),
        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(n, place)
              JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n
              ORDER BY u.place),
        coalesce(pg_get_expr(k.conbin, k.conrelid), ''), k.contypid::bigint
    FROM pg_constraint k
    WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0
    ORDER BY k.conrelid, k.conname
"""

INDEXES: Final = """
    SELECT i.indrelid::bigint, c.relname::text, i.indisunique,
        coalesce(pg_get_expr(i.indpred, i.indrelid), ''), i.indexprs IS NOT NULL,
        ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY u(n, place)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.n
              WHERE u.place <= i.indnkeyatts ORDER BY u.place)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE NOT i.indisprimary AND i.indisvalid AND NOT EXISTS (
        SELECT FROM pg_constraint k
        WHERE k.conindid = i.indexrelid AND k.contype IN ('u', 'x'))
    ORDER BY i.indrelid, c.relname
"""

ENUMS: Final = """
    SELECT enumtypid::bigint, enumlabel::text FROM pg_enum ORDER BY 1, enumsortorder
"""

DOMAINS: Final = """
    SELECT contypid::bigint, conname::text,
        regexp_replace(pg_get_constraintdef(oid), '^CHECK |( NOT VALID)$', '', 'g')
    FROM pg_constraint WHERE contypid <> 0 ORDER BY 1, 2
"""

TRIGGERS: Final = """
    SELECT tgrelid::bigint, tgname::text FROM pg_trigger
    WHERE NOT tgisinternal AND tgparentid = 0 ORDER BY 1, 2
"""

ON_DELETE: Final = {"c": "cascade", "n": "set null"}
OTHERS: Final = {"v": "view", "m": "materialised view", "f": "foreign table"}
VISIBLE: Final = re.compile(r"\(*deleted_at IS NULL\)*")
_VALUE: Final = re.compile(r"\bVALUE\b")


def read(ask: Ask, name: str) -> Found:
    """Return what a PostgreSQL database holds.

    Args:
        ask: Sends a query.
        name: The database.
    """
    catalogue = _Catalogue(
        relations=ask(RELATIONS),
        columns=together(ask(COLUMNS)),
        constraints=together(ask(CONSTRAINTS)),
        indexes=together(ask(INDEXES)),
        enums=together(ask(ENUMS)),
        domains=together(ask(DOMAINS)),
        triggers=together(ask(TRIGGERS)),
    )
    return Found(
        name=name,
        source=f"the PostgreSQL database {name}",
        tables=tuple(catalogue.tables()),
        remarks=tuple(catalogue.others()),
    )


@dataclass(frozen=True)
class _Catalogue:
    """What the queries gave; all but the relations by what they belong to."""

    relations: Sequence[Row]
    columns: Mapping[Any, list[Row]]
    constraints: Mapping[Any, list[Row]]
    indexes: Mapping[Any, list[Row]]
    enums: Mapping[Any, list[Row]]
    domains: Mapping[Any, list[Row]]
    triggers: Mapping[Any, list[Row]]

    def tables(self) -> Iterator[Table]:
        """Yield each table."""
        for oid, _, _, kind, description in self.relations:
            if kind not in OTHERS:
                yield self._table(oid, description)

    def others(self) -> Iterator[Diagnostic]:
        """Yield a remark for whatever is read like a table and is none."""
        for _, schema, name, kind, _ in self.relations:
            if kind in OTHERS:
                message = (
                    f"the {OTHERS[kind]} was left out: a blueprint has tables only"
                )
                yield unsaid(f"{schema}.{name}", message)

    @cached_property
    def names(self) -> Mapping[int, str]:
        """The name of each table; with its schema where another has the same."""
        named: dict[int, str] = {}
        taken: set[str] = set()
        for oid, schema, name, *_ in self.relations:
            named[oid] = f"{schema}_{name}" if name in taken else name
            taken.add(name)
        return named

    def _table(self, oid: int, description: str) -> Table:
        name = self.names[oid]
        held = self.constraints.get(oid, [])
        rules, remarks = rules_of(name, [*self._checks(oid, held)])
        by_kind = together(held)
        return Table(
            name=name,
            columns=tuple(self._column(name, row) for row in self.columns.get(oid, [])),
            key=tuple(next((row[3] for row in by_kind.get("p", [])), ())),
            references=tuple(self._reference(row) for row in by_kind.get("f", [])),
            uniques=(
                *(tuple(row[3]) for row in by_kind.get("u", [])),
                *(tuple(row[4]) for row in self._indexes(oid) if row[1]),
            ),
            indexes=tuple(tuple(row[4]) for row in self._indexes(oid) if not row[1]),
            rules=rules,
            description=description,
            remarks=(*remarks, *self._unsaid(oid, name, by_kind.get("x", []))),
        )

    def _column(self, table: str, row: Row) -> Column:
        name, told, base, _, required, default, generated, description = row
        words = [label for (label,) in self.enums.get(base, [])]
        read = enum_of(words) if words else type_of(told)
        place = f"{table}.{name}"
        if default.startswith("nextval("):
            default = ""
        found = column_of(place, Told(name, told, default, not required), read)
        if not generated:
            return _described(found, description)
        remark = unsaid(place, "was computed by the database: fill it yourself")
        return _described(found, description, (*found.remarks, remark))

    def _checks(self, oid: int, held: Sequence[Row]) -> Iterator[tuple[str, str]]:
        for kind, name, *_, condition, _ in held:
            if kind == "c":
                yield name, condition
        for column, _, _, domain, *_ in self.columns.get(oid, []):
            for name, condition in self.domains.get(domain, []):
                yield name, _VALUE.sub(f'"{column}"', condition)

    def _reference(self, row: Row) -> Reference:
        _, target, on_delete, columns, to, *_ = row
        return Reference(
            columns=tuple(columns),
            table=self.names.get(target, ""),
            to=tuple(to),
            on_delete=ON_DELETE.get(on_delete, ""),
        )

    def _indexes(self, oid: int) -> Iterator[Row]:
        """Yield the indexes that a blueprint can speak of: on columns of all rows."""
        for row in self.indexes.get(oid, []):
            _, _, condition, expression, _ = row
            if not expression and (not condition or VISIBLE.fullmatch(condition)):
                yield row

    def _unsaid(
        self, oid: int, table: str, exclusions: Sequence[Row]
    ) -> Iterator[Diagnostic]:
        for name, *_ in exclusions:
            yield unsaid(table, f"the exclusion constraint {name} was left out")
        for (name,) in self.triggers.get(oid, []):
            yield unsaid(table, f"the trigger {name} was left out")
        sayable = {row[0] for row in self._indexes(oid)}
        for name, unique, condition, *_ in self.indexes.get(oid, []):
            if unique and name not in sayable:
                kind = f"of rows where {condition}" if condition else "on an expression"
                yield unsaid(table, f"the unique index {name} {kind} was left out")


def _described(
    column: Column, description: str, remarks: tuple[Diagnostic, ...] = ()
) -> Column:
    return replace(column, description=description, remarks=remarks or column.remarks)
