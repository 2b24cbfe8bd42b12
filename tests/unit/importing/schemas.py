"""The schema of a design, as statements of a database; and what it comes down to.

Written services make theirs with Alembic; `tests/emitted/test_import.py` holds both
against each other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.service import Service
from backwright.design.table import ForeignKey, LinkTable, Unique

SQLITE = "sqlite"
POSTGRESQL = "postgresql"

TYPES = {
    POSTGRESQL: {
        "BigInteger": "bigint",
        "Boolean": "boolean",
        "Date": "date",
        "DateTime": "timestamptz",
        "Double": "double precision",
        "Integer": "integer",
        "JSON": "jsonb",
        "LargeBinary": "bytea",
        "Numeric": "numeric",
        "String": "varchar",
        "Text": "text",
        "Time": "time",
        "Uuid": "uuid",
    },
    SQLITE: {
        "BigInteger": "BIGINT",
        "Boolean": "BOOLEAN",
        "Date": "DATE",
        "DateTime": "DATETIME",
        "Double": "DOUBLE",
        "Integer": "INTEGER",
        "JSON": "JSON",
        "LargeBinary": "BLOB",
        "Numeric": "BIGINT",
        "String": "VARCHAR",
        "Text": "TEXT",
        "Time": "TIME",
        "Uuid": "CHAR(32)",
    },
}
USERS = (
    "CREATE TABLE users (id {uuid} NOT NULL PRIMARY KEY, email varchar(254) NOT NULL, "
    "password_hash varchar(200) NOT NULL, roles {json} NOT NULL, "
    "active boolean NOT NULL, created_at {instant} NOT NULL, "
    "updated_at {instant} NOT NULL, version integer NOT NULL, UNIQUE (email))"
)


def statements(service: Service, dialect: str) -> Iterator[str]:
    """Yield what makes the tables of a service."""
    types = TYPES[dialect]
    yield USERS.format(
        uuid=types["Uuid"], json=types["JSON"], instant=types["DateTime"]
    )
    for entity in service.entities:
        yield from _table(entity, dialect)
    for entity in service.entities:
        for link in entity.table.links:
            yield from _link(link, dialect)
    if dialect == POSTGRESQL:
        for entity in service.entities:
            for key in entity.table.foreign_keys:
                yield f"ALTER TABLE {entity.table.name} ADD {_key(key)}"


def _table(entity: Entity, dialect: str) -> Iterator[str]:
    parts = [
        f'"{column.name}" {_type(column.cell.migration, dialect)}'
        f"{'' if column.optional else ' NOT NULL'}"
        for column in entity.columns
    ]
    parts.append("PRIMARY KEY (id)")
    parts += [_unique(one) for one in entity.table.uniques if not one.where]
    parts += list(_checks(entity, dialect))
    if dialect == SQLITE:
        parts += [_key(key) for key in entity.table.foreign_keys]
    yield f"CREATE TABLE {entity.table.name} ({', '.join(parts)})"
    for one in entity.table.uniques:
        if one.where:
            columns = ", ".join(one.columns)
            yield (
                f"CREATE UNIQUE INDEX {one.name} ON {entity.table.name} ({columns}) "
                f"WHERE {one.where}"
            )


def _checks(entity: Entity, dialect: str) -> Iterator[str]:
    for column in entity.columns:
        if column.cell.choice:
            words = ", ".join(f"'{word}'" for word in column.cell.choice)
            yield f'CONSTRAINT {column.name}_known CHECK ("{column.name}" IN ({words}))'
    for check in entity.table.checks:
        sql = check.sqlite if dialect == SQLITE else check.postgresql
        if sql:
            yield f"CONSTRAINT {check.constraint} CHECK ({sql})"


def _unique(one: Unique) -> str:
    columns = ", ".join(f'"{column}"' for column in one.columns)
    return f"CONSTRAINT {one.name} UNIQUE ({columns})"


def _key(key: ForeignKey) -> str:
    here = ", ".join(f'"{column}"' for column in key.columns)
    there = ", ".join(key.to)
    return (
        f"CONSTRAINT {key.name} FOREIGN KEY ({here}) REFERENCES {key.table} ({there}) "
        f"ON DELETE {key.on_delete}"
    )


def _link(link: LinkTable, dialect: str) -> Iterator[str]:
    ids = TYPES[dialect]["Uuid"]
    parts = [f"{column} {ids} NOT NULL" for column in link.columns]
    parts.append(f"PRIMARY KEY ({', '.join(link.primary_key)})")
    parts += [_key(key) for key in link.foreign_keys]
    yield f"CREATE TABLE {link.name} ({', '.join(parts)})"


def _type(migration: str, dialect: str) -> str:
    """Return a type of SQL for `sa.String(120)`, also with a variant for SQLite."""
    found = re.match(r"sa\.(\w+)\(([\d, ]*)", migration)
    assert found, migration
    name = TYPES[dialect][found[1]]
    sized = found[2] and name.lower() in ("varchar", "numeric")
    return f"{name}({found[2]})" if sized else name


@dataclass(frozen=True)
class Kept:
    """What of an entity must come back: all that its tables say."""

    columns: dict[str, tuple[str, bool, tuple[str, ...]]]
    references: frozenset[tuple[tuple[str, ...], str, str]]
    uniques: frozenset[tuple[str, ...]]
    links: frozenset[tuple[str, str]]
    checks: frozenset[str]
    ids: str
    soft_delete: bool


def kept(service: Service, dialect: str) -> dict[str, Kept]:
    """Return what of each entity must come back from a database."""
    return {entity.table.name: _kept(entity, dialect) for entity in service.entities}


def _kept(entity: Entity, dialect: str) -> Kept:
    return Kept(
        columns={
            column.name: (
                _comparable(column.cell.migration, dialect),
                column.optional,
                column.cell.choice,
            )
            for column in entity.columns
        },
        references=frozenset(
            (key.columns, key.table, key.on_delete) for key in entity.table.foreign_keys
        ),
        uniques=frozenset(one.columns for one in entity.table.uniques),
        links=frozenset((link.name, link.target.names.pascal) for link in entity.links),
        checks=frozenset(
            check.postgresql or ""
            for check in entity.table.checks
            if dialect == POSTGRESQL
        ),
        ids=entity.ids,
        soft_delete=any(field.role is Role.DELETED_AT for field in entity.stored),
    )


def _comparable(migration: str, dialect: str) -> str:
    """Return the type as the database has it; PostgreSQL's text is a longer string."""
    return re.sub(r"^(text|TEXT)$", "varchar(10000)", _type(migration, dialect))
