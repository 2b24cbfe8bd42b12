"""Which tables become entities, what each is called, and what the others are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from backwright.diagnostics import Diagnostic
from backwright.importing.drafting.built_in import ours
from backwright.importing.drafting.names import entity_name, reserved_classes
from backwright.importing.found import Found, Reference, Table, noted
from backwright.importing.sql.types import kind_of
from backwright.naming import pascal, singular, snake

BOOKKEEPING: Final = frozenset(
    [
        "_prisma_migrations",
        "alembic_version",
        "ar_internal_metadata",
        "django_migrations",
        "flyway_schema_history",
        "knex_migrations",
        "knex_migrations_lock",
        "schema_migrations",
        "spatial_ref_sys",
    ]
)
"""Tables in which a tool keeps where it is."""

OURS: Final[Mapping[str, frozenset[str]]] = {
    "api_keys": frozenset(["name", "roles", "requests_per_minute"]),
    "audit_entries": frozenset(["actor_id", "entity", "entity_id", "action"]),
    "files": frozenset(["purpose", "name", "kind", "size", "sha256"]),
    "refresh_tokens": frozenset(["user_id", "family", "token_hash", "expires_at"]),
}
"""Tables that come with every service, by the columns that tell them."""

LOGIN: Final = frozenset(
    [
        "active",
        "email",
        "hashed_password",
        "is_active",
        "is_admin",
        "is_staff",
        "is_superuser",
        "is_verified",
        "password",
        "password_hash",
        "role",
        "roles",
        "salt",
        "last_login",
        "last_login_at",
    ]
)
"""What a service keeps of its users itself."""

GIVEN: Final = frozenset(["id", "created_at", "updated_at", "version", "tenant_id"])
ACCOUNTS: Final = ("Account", "Profile", "Member", "UserProfile")
TENANT: Final = "tenant_id"
PAIR: Final = 2


@dataclass(frozen=True)
class Link:
    """A table that does nothing but join two others.

    Attributes:
        table: Its name.
        near: The table that the list belongs to.
        far: The table that it lists.
        name: What to call the list; empty where only the far table says it.
        on_delete: What becomes of a link when the far row is deleted.
    """

    table: str
    near: str
    far: str
    name: str = ""
    on_delete: str = ""


@dataclass(frozen=True)
class Roster:
    """Who is who among the tables that were found.

    Attributes:
        entities: The name of each table's entity.
        tables: The tables that become entities.
        links: The tables that join two of them.
        users: The table of the users; empty for none.
        files: The table of uploaded files; empty for none.
        tenant: The table of the tenants; empty for none.
        remarks: What is to be said of tables that become nothing.
    """

    entities: Mapping[str, str]
    tables: tuple[Table, ...]
    links: tuple[Link, ...]
    users: str = ""
    files: str = ""
    tenant: str = ""
    remarks: tuple[Diagnostic, ...] = field(default=())


def roster_of(found: Found) -> Roster:
    """Return who is who among the tables that were found."""
    left_out = {table.name: why for table in found.tables if (why := _why_not(table))}
    known = {table.name for table in found.tables}
    kept = [table for table in found.tables if table.name not in left_out]
    users = next((table.name for table in kept if is_users(table)), "")
    links = tuple(_links(kept, users, known - left_out.keys()))
    joined = {link.table for link in links}
    tables = [table for table in kept if table.name not in joined]
    plain = [table for table in tables if table.name != users or has_more(table)]
    return Roster(
        entities=_named(plain, users),
        tables=tuple(plain),
        links=links,
        users=users,
        files="files" if "files" in left_out else "",
        tenant=_tenant(found.tables, plain),
        remarks=tuple(noted(name, why) for name, why in left_out.items() if why),
    )


def _why_not(table: Table) -> str:
    """Return why a table becomes no entity; empty if it does."""
    if table.name in BOOKKEEPING:
        return "a tool keeps there where it is"
    columns = {column.name for column in table.columns}
    if OURS.get(table.name, frozenset(["?"])) <= columns:
        return "every service has such a table where it is asked for"
    return "" if table.columns else "it has no columns"


def is_users(table: Table) -> bool:
    """Tell whether a table is that of the users who log in."""
    name = table.entity or pascal(singular(snake(table.name)))
    columns = {snake(column.name) for column in table.columns}
    return name in ("User", "AuthUser") and bool(columns & LOGIN)


def has_more(table: Table) -> bool:
    """Tell whether a table has more than what a service keeps of users itself."""
    return any(snake(one.name) not in LOGIN | GIVEN for one in table.columns)


def _named(tables: list[Table], users: str) -> dict[str, str]:
    names: dict[str, str] = {}
    kinds = {kind_of(one.type) for table in tables for one in table.columns}
    reserved = reserved_classes(kinds)
    for table in tables:
        if table.name != users:
            taken = frozenset(names.values())
            name = entity_name(table.name, taken, reserved, table.entity)
            names[table.name] = name
    if any(table.name == users for table in tables):
        taken = frozenset(names.values())
        names[users] = next((one for one in ACCOUNTS if one not in taken), "UserRecord")
    return names


def _tenant(found: tuple[Table, ...], kept: list[Table]) -> str:
    """Return the table that `tenant_id` refers to, if it is one of those kept."""
    targets = [
        reference.table
        for table in found
        for reference in table.references
        if reference.columns == (TENANT,)
    ]
    names = {table.name for table in kept}
    return next((name for name in targets if name in names), "")


def own_columns(reference: Reference) -> tuple[str, ...]:
    """Return the columns of a foreign key without the tenant's."""
    if len(reference.columns) == 1:
        return reference.columns
    return tuple(column for column in reference.columns if column != TENANT)


def _links(kept: list[Table], users: str, known: set[str]) -> Iterator[Link]:
    for table in kept:
        ends = [one for one in table.references if own_columns(one) != (TENANT,)]
        if len(ends) == PAIR and _joins(table, ends):
            tables = {end.table for end in ends}
            if tables <= known and users not in tables:
                yield _link(table, ends[0], ends[1])


def _joins(table: Table, ends: list[Reference]) -> bool:
    """Tell whether a table has two references that are once together, and no more."""
    pair = [column for end in ends for column in own_columns(end)]
    names = {snake(column.name) for column in table.columns}
    rest = {
        column.name
        for column in table.columns
        if snake(column.name) not in GIVEN and not ours(column, names)
    }
    once = [set(columns) - {TENANT} for columns in (table.key, *table.uniques)]
    return len(set(pair)) == PAIR and rest <= set(pair) and set(pair) in once


def _link(table: Table, first: Reference, second: Reference) -> Link:
    """Return the link, of the table whose name the link's begins with."""
    near, far = first, second
    name = snake(table.name)
    if name.startswith(singular(snake(second.table)) + "_") and not name.startswith(
        singular(snake(first.table)) + "_"
    ):
        near, far = second, first
    start = singular(snake(near.table)) + "_"
    said = name.removeprefix(start) if name.startswith(start) else ""
    return Link(table.name, near.table, far.table, said, far.on_delete)
