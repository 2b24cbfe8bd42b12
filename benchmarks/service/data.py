"""Fills the tables of the measured service, whatever other columns it has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

import psycopg
from argon2 import PasswordHasher
from psycopg import sql

PASSWORD: Final = "correct horse battery staple"  # noqa: S105 (of a database to drop)
DEEP: Final = 200_000
Expressions = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tenant:
    """A tenant with one manager, one seller and its jobs."""

    name: str
    jobs: int
    id: UUID
    user_id: UUID
    seller_id: UUID

    @classmethod
    def of(cls, name: str, jobs: int) -> "Tenant":
        """Return a tenant that nothing has yet."""
        return cls(name, jobs, uuid4(), uuid4(), uuid4())

    @property
    def email(self) -> str:
        """What its manager logs in with."""
        return f"{self.name}@example.com"


def load(dsn: str, tenants: Sequence[Tenant]) -> None:
    """Empty the tables and fill them again."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("TRUNCATE jobs, sellers, users, tenants CASCADE")
        for tenant in tenants:
            _insert(connection, "tenants", _tenant(tenant), 1)
            _insert(connection, "users", _user(tenant), 1)
            _insert(connection, "sellers", _seller(tenant), 1)
            _insert(connection, "jobs", _job(tenant), tenant.jobs)
        for table in ("tenants", "users", "sellers", "jobs"):
            connection.execute(
                sql.SQL("VACUUM (ANALYZE) {}").format(sql.Identifier(table))
            )


def some_jobs(dsn: str, tenant: Tenant, number: int) -> list[UUID]:
    """Return the ids of some jobs, in no order."""
    query = "SELECT id FROM jobs WHERE tenant_id = %s ORDER BY random() LIMIT %s"
    with psycopg.connect(dsn) as connection:
        return [row[0] for row in connection.execute(query, (tenant.id, number))]


def _insert(
    connection: psycopg.Connection, table: str, values: Expressions, rows: int
) -> None:
    columns = _columns(connection, table)
    given = {name: values.get(name) or default for name, default in columns.items()}
    unknown = [name for name, value in given.items() if value == ""]
    if unknown:
        raise SystemExit(f"No value for {table}.{', '.join(unknown)}: see data.py.")
    named = {name: value for name, value in given.items() if value is not None}
    statement = sql.SQL("INSERT INTO {} ({}) SELECT {} FROM generate_series(1, {}) n")
    connection.execute(
        statement.format(
            sql.Identifier(table),
            sql.SQL(", ").join(map(sql.Identifier, named)),
            sql.SQL(", ").join(map(sql.SQL, named.values())),
            sql.Literal(rows),
        )
    )


def _columns(connection: psycopg.Connection, table: str) -> dict[str, str | None]:
    """Return the columns with what to put where nothing better is known."""
    rows = connection.execute(
        "SELECT column_name, data_type, is_nullable = 'YES' OR column_default IS NOT"
        " NULL FROM information_schema.columns WHERE table_name = %s"
        " AND table_schema = 'public'",
        (table,),
    )
    plain = {
        "boolean": "true",
        "integer": "0",
        "timestamp with time zone": "now()",
        "jsonb": "'{}'",
    }
    return {
        name: None if optional else plain.get(kind, "") for name, kind, optional in rows
    }


def _tenant(tenant: Tenant) -> Expressions:
    return {"id": f"'{tenant.id}'", "name": f"'{tenant.name}'", "version": "1"}


def _user(tenant: Tenant) -> Expressions:
    return {
        "id": f"'{tenant.user_id}'",
        "tenant_id": f"'{tenant.id}'",
        "email": f"'{tenant.email}'",
        "password_hash": f"'{PasswordHasher().hash(PASSWORD)}'",
        "roles": """'["manager"]'""",
        "active": "true",
        "version": "1",
    }


def _seller(tenant: Tenant) -> Expressions:
    return {
        "id": f"'{tenant.seller_id}'",
        "tenant_id": f"'{tenant.id}'",
        "name": "'Shop'",
        "credit_amount": "0",
        "credit_currency": "'BRL'",
        "created_by": f"'{tenant.user_id}'",
        "updated_by": f"'{tenant.user_id}'",
        "version": "1",
    }


def _job(tenant: Tenant) -> Expressions:
    made = "now() - n * interval '1 second'"
    return {
        "id": "gen_random_uuid()",
        "tenant_id": f"'{tenant.id}'",
        "seller_id": f"'{tenant.seller_id}'",
        "channel": "'magalu'",
        "source": "'feed-' || n || '.csv'",
        "note": "'Second attempt'",
        "status": "(ARRAY['queued', 'succeeded', 'failed'])[1 + n % 3]",
        "rows": "1000",
        "failed_rows": "n % 1000",
        "started_at": made,
        "finished_at": made,
        "created_by": f"'{tenant.user_id}'",
        "updated_by": f"'{tenant.user_id}'",
        "created_at": made,
        "updated_at": made,
        "version": "1",
    }
