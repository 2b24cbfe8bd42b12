"""Queries: known by the type of the session, or by what it is given."""

from typing import NamedTuple

from backwright.check.facts.expr import Call, Const, Expr, chain_of, text_of

SESSIONS = frozenset(
    {
        "Session",
        "AsyncSession",
        "scoped_session",
        "async_scoped_session",
        "Connection",
        "AsyncConnection",
    }
)
ASYNC_SESSIONS = frozenset({"AsyncSession", "async_scoped_session", "AsyncConnection"})
READS = frozenset(
    {
        "execute",
        "exec",
        "scalar",
        "scalars",
        "stream",
        "stream_scalars",
        "get",
        "get_one",
        "refresh",
    }
)
EVIDENT = READS - {"get", "get_one", "refresh"}
WRITES = frozenset({"add", "add_all", "merge", "delete", "bulk_save_objects"})
ENDS = frozenset({"commit", "rollback", "flush"})
STATEMENTS = frozenset(
    {"select", "insert", "update", "delete", "text", "union", "union_all"}
)
ORM_ENDS = frozenset(
    {
        "all",
        "first",
        "one",
        "one_or_none",
        "scalar",
        "scalars",
        "count",
        "get",
        "delete",
        "update",
    }
)
SQL_ROOTS = ("sqlalchemy", "sqlmodel")


class Query(NamedTuple):
    """A call that goes to the database.

    Attributes:
        call: The call that sends it.
        kind: `read`, `change`, `write`, `commit`, `rollback`, `flush`, or `ping` for
            `SELECT 1`; `write` is only noted by the session, and sent with the next
            `flush`.
        is_async: Whether the session is asynchronous; None if not known.
        statement: What is sent, followed to where it is made.
    """

    call: Call
    kind: str
    is_async: bool | None
    statement: Expr | None

    @property
    def goes_out(self) -> bool:
        """Whether it is a round trip of its own."""
        return self.kind in {"read", "flush", "commit"}


def is_session(name: str) -> bool:
    """Tell whether a canonical name is a session or connection of SQLAlchemy."""
    root = name.partition(".")[0]
    return root in SQL_ROOTS and name.rpartition(".")[2] in SESSIONS


def kind_of(method: str, statement: Expr | None) -> str:
    """Return the kind of a session's method, or the empty string."""
    if method in READS:
        verbs = {found.func for found in chain_calls(statement)}
        writes = {"insert", "update", "delete"} & {
            verb.rpartition(".")[2] for verb in verbs
        }
        return "read" if not writes or method != "execute" else "change"
    if method in WRITES:
        return "write"
    return method if method in ENDS else ""


def is_ping(statement: Expr | None) -> bool:
    """Tell whether a statement only asks if the database is there: `SELECT 1`."""
    if not isinstance(statement, Call) or not statement.args:
        return False
    given = statement.args[0]
    if statement.method == "select":
        return isinstance(given, Const) and len(statement.args) == 1
    return (text_of(given) or "").strip(" ;").lower() == "select 1"


def chain_calls(expr: Expr | None) -> list[Call]:
    """Return the calls of a method chain, innermost first."""
    return chain_of(expr) if isinstance(expr, Call) else []
