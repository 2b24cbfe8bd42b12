"""Reads the schema of an SQLite database."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from backwright.diagnostics import Diagnostic
from backwright.importing.databases.asking import Ask, Row, Told, column_of, together
from backwright.importing.found import Column, Found, Reference, Table, unsaid
from backwright.importing.sql.checks import rules_of
from backwright.importing.sql.types import type_of

TABLES: Final = """
    SELECT name, type, coalesce(sql, '') FROM sqlite_master
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    ORDER BY rowid
"""
COLUMNS: Final = """
    SELECT m.name, c.name, c.type, c."notnull" OR c.pk > 0, coalesce(c.dflt_value, ''),
        c.pk, c.hidden
    FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c
    WHERE m.type = 'table' ORDER BY m.name, c.cid
"""
REFERENCES: Final = """
    SELECT m.name, f.id, f."table", f."from", f."to", f.on_delete
    FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' ORDER BY m.name, f.id DESC, f.seq
"""
INDEXES: Final = """
    SELECT m.name, i.name, i."unique", i.partial, x.name, coalesce(s.sql, '')
    FROM sqlite_master m JOIN pragma_index_list(m.name) i
    JOIN pragma_index_xinfo(i.name) x LEFT JOIN sqlite_master s ON s.name = i.name
    WHERE m.type = 'table' AND i.origin <> 'pk' AND x.key
    ORDER BY m.name, i.seq DESC, x.seqno
"""
ON_DELETE: Final = {"CASCADE": "cascade", "SET NULL": "set null"}
GENERATED: Final = (2, 3)

_PIECE: Final = re.compile(
    r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|/\*.*?\*/|\w+|.""",
    re.DOTALL,
)
_VISIBLE: Final = re.compile(r'(?i)WHERE\s+\(*"?deleted_at"?\s+IS\s+NULL\)*\s*$')
_QUOTES: Final = "\"'`[]"


def read(ask: Ask, name: str) -> Found:
    """Return what an SQLite database holds.

    Args:
        ask: Sends a query.
        name: The database.
    """
    schema = _Schema(
        tables=ask(TABLES),
        columns=together(ask(COLUMNS)),
        references=together(ask(REFERENCES)),
        indexes=together(ask(INDEXES)),
    )
    return Found(
        name=name,
        source=f"the SQLite database {name}",
        tables=tuple(schema.read()),
        remarks=tuple(schema.others()),
    )


@dataclass(frozen=True)
class _Schema:
    """What the queries gave, by table."""

    tables: Sequence[Row]
    columns: Mapping[Any, list[Row]]
    references: Mapping[Any, list[Row]]
    indexes: Mapping[Any, list[Row]]

    def read(self) -> Iterator[Table]:
        """Yield each table."""
        for name, kind, sql in self.tables:
            if kind == "table" and not _is_virtual(sql):
                yield self._table(name, sql)

    def others(self) -> Iterator[Diagnostic]:
        """Yield a remark for whatever is read like a table and is none."""
        for name, kind, sql in self.tables:
            if kind == "view" or _is_virtual(sql):
                what = "view" if kind == "view" else "virtual table"
                message = f"the {what} was left out: a blueprint has tables only"
                yield unsaid(name, message)

    def _table(self, name: str, sql: str) -> Table:
        rules, remarks = rules_of(name, [*checks_in(sql)])
        columns = self.columns.get(name, [])
        keys = sorted((row[4], row[0]) for row in columns if row[4])
        indexes = together(self.indexes.get(name, []))
        return Table(
            name=name,
            columns=tuple(_column(name, row) for row in columns),
            key=tuple(column for _, column in keys),
            references=tuple(self._references(name)),
            uniques=tuple(_indexed(indexes, unique=1)),
            indexes=tuple(_indexed(indexes, unique=0)),
            rules=rules,
            remarks=(*remarks, *_unsaid(name, indexes)),
        )

    def _references(self, table: str) -> Iterator[Reference]:
        for rows in together(self.references.get(table, [])).values():
            target, _, _, on_delete = rows[0]
            yield Reference(
                columns=tuple(row[1] for row in rows),
                table=self._spelled(target),
                to=tuple(row[2] for row in rows if row[2]),
                on_delete=ON_DELETE.get(on_delete, ""),
            )

    def _spelled(self, table: str) -> str:
        """Return a table as it is really spelled: SQLite does not care for case."""
        names: dict[str, str] = {name.lower(): name for name, _, _ in self.tables}
        return names.get(table.lower(), table)


def _is_virtual(sql: str) -> bool:
    return re.match(r"\s*CREATE\s+VIRTUAL\b", sql, re.IGNORECASE) is not None


def _column(table: str, row: Row) -> Column:
    name, told, required, default, _, hidden = row
    place = f"{table}.{name}"
    default = "" if hidden in GENERATED else default
    made = column_of(place, Told(name, told, default, not required), type_of(told))
    if hidden not in GENERATED:
        return made
    remark = unsaid(place, "was computed by the database: fill it yourself")
    return replace(made, remarks=(*made.remarks, remark))


def _is_sayable(rows: Sequence[Row]) -> bool:
    """Tell whether an index is on columns, and on all rows that are visible."""
    whole = not rows[0][1] or _VISIBLE.search(rows[0][3]) is not None
    return whole and all(row[2] is not None for row in rows)


def _indexed(
    indexes: Mapping[Any, list[Row]], unique: int
) -> Iterator[tuple[str, ...]]:
    for rows in indexes.values():
        if rows[0][0] == unique and _is_sayable(rows):
            yield tuple(row[2] for row in rows)


def _unsaid(table: str, indexes: Mapping[Any, list[Row]]) -> Iterator[Diagnostic]:
    for name, rows in indexes.items():
        if rows[0][0] and not _is_sayable(rows):
            kind = "of some rows" if rows[0][1] else "on an expression"
            yield unsaid(table, f"the unique index {name} {kind} was left out")


def checks_in(sql: str) -> Iterator[tuple[str, str]]:
    """Yield the name, or nothing, and the condition of each CHECK of a statement."""
    pieces = [piece for piece in _PIECE.finditer(sql) if not piece[0].isspace()]
    words = [piece[0] for piece in pieces]
    for at, word in enumerate(words):
        if word.upper() == "CHECK" and words[at + 1 : at + 2] == ["("]:
            end = _closing(words, at + 1)
            yield _name(words[:at]), sql[pieces[at + 1].end() : pieces[end].start()]


def _closing(words: Sequence[str], at: int) -> int:
    depth = 0
    for place in range(at, len(words)):
        depth += (words[place] == "(") - (words[place] == ")")
        if not depth:
            return place
    return len(words) - 1


def _name(before: Sequence[str]) -> str:
    named = len(before) > 1 and before[-2].upper() == "CONSTRAINT"
    return before[-1].strip(_QUOTES) if named else ""
