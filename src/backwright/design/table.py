"""How an entity is kept: its table's constraints and indexes, each with its name."""

from dataclasses import dataclass

from backwright.design.check import Check


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignKey:
    """One foreign key.

    Attributes:
        name: Its name in the database: `fk_jobs_tenant_id_seller_id`.
        columns: The columns here.
        table: The table that it refers to.
        to: The columns there.
        on_delete: `RESTRICT`, `CASCADE` or `SET NULL`.
        field: The attribute whose value is wrong when it is violated.
        late: Whether the other table is made after this one (a cycle): PostgreSQL
            gets it once both are there, SQLite within the table.
    """

    name: str
    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]
    on_delete: str
    field: str
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unique:
    """Columns that together occur once.

    Attributes:
        name: Its name in the database: `uq_sellers_tenant_id_cnpj`.
        columns: The columns, the tenant's first where it counts.
        fields: The attributes that a violation names, without the tenant.
        json: The same in JSON.
        where: The rows among which it holds: `deleted_at IS NULL`; empty for all, and
            then it is a constraint, otherwise a partial unique index.
        key: Whether it is only there for foreign keys to refer to; it always holds.
    """

    name: str
    columns: tuple[str, ...]
    fields: tuple[str, ...] = ()
    json: tuple[str, ...] = ()
    where: str = ""
    key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What an index is on: a column or an expression.

    Attributes:
        text: The column's name, or the expression in SQL.
        expression: Whether it is an expression.
    """

    text: str
    expression: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One index.

    Attributes:
        name: Its name in the database: `ix_jobs_tenant_id_seller_id`, or `ix_perf_…`
            where it is partial or on an expression.
        parts: What it is on, in order.
        where: The rows that it holds: `deleted_at IS NULL`; empty for all.
    """

    name: str
    parts: tuple[Part, ...]
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTable:
    """The table of a many-to-many relation.

    Attributes:
        name: The table: `job_labels`.
        columns: Its columns, all ids, in order; the tenant's first where it has one.
        primary_key: Those of its primary key.
        foreign_keys: To both ends.
        index: For reading it from the far end.
    """

    name: str
    columns: tuple[str, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    index: Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The table of an entity.

    Attributes:
        name: Its name: `jobs`.
        primary_key: The name of its primary key: `pk_jobs`.
        foreign_keys: Every foreign key.
        uniques: Every unique constraint or index.
        checks: Every CHECK but those of enums, which `column.cell.choice` says.
        indexes: Every other index.
        links: The tables of its many-to-many relations.
    """

    name: str
    primary_key: str
    foreign_keys: tuple[ForeignKey, ...]
    uniques: tuple[Unique, ...]
    checks: tuple[Check, ...]
    indexes: tuple[Index, ...]
    links: tuple[LinkTable, ...]
