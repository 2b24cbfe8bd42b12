"""Where one file talks to the database."""

from functools import cached_property
from typing import TYPE_CHECKING

from backwright.check.facts.expr import Call, Expr, Ref, chain_of
from backwright.check.view.annotations import DEEPEST, UNKNOWN, Type
from backwright.check.view.queries import (
    ASYNC_SESSIONS,
    EVIDENT,
    ORM_ENDS,
    SQL_ROOTS,
    STATEMENTS,
    Query,
    is_ping,
    is_session,
    kind_of,
)

if TYPE_CHECKING:
    from backwright.check.view.file import FileView


class Sessions:
    """Finds the queries of a file, under any name of the session."""

    def __init__(self, file: "FileView") -> None:
        self._file = file

    def session_type(self, call: Call) -> Type:
        """Return the type of the session that a call is made on, if it is one."""
        if call.func.startswith("."):
            found = self._file.type_of(call.on, call.scope)
        else:
            found = self._file.type_of(Ref(call.receiver), call.scope)
        if found is UNKNOWN or not found.name:
            return UNKNOWN
        ancestry = self._file.project.ancestry.of(found.name)
        return next(
            (Type(name) for name in sorted(ancestry) if is_session(name)), UNKNOWN
        )

    @cached_property
    def queries(self) -> list[Query]:
        """Where the file talks to the database."""
        return [
            query
            for call in self._file.body.calls
            if (query := self._query(call)) is not None
        ]

    def _query(self, call: Call) -> Query | None:
        method = call.method
        if method in ORM_ENDS and call.func.startswith("."):
            found = self._orm_query(call)
            if found is not None:
                return found
        kind = kind_of(method, None)
        if not kind:
            return None
        statement = self._file.value_of(call.argument(0, "statement"), call.scope)
        session = self.session_type(call)
        if session.name:
            last = session.name.rpartition(".")[2]
            kind = "ping" if is_ping(statement) else kind_of(method, statement)
            return Query(call, kind, last in ASYNC_SESSIONS, statement)
        if method in EVIDENT and self.is_statement(statement, call.scope):
            kind = "ping" if is_ping(statement) else kind_of(method, statement)
            return Query(call, kind, call.awaited or None, statement)
        return None

    def _orm_query(self, call: Call) -> Query | None:
        """Recognise `db.query(User).filter(…).all()`."""
        root = self._root_of(call)
        if root.method != "query" or not root.args:
            return None
        session = self.session_type(root).name
        first = getattr(root.args[0], "name", "").partition(".")[0]
        if not session and not self._file.project.models.get(
            self._file.name(first, root.scope)
        ):
            return None
        kind = "change" if call.method in {"delete", "update"} else "read"
        # An asynchronous session has no `query`: that fails, and blocks nothing.
        lacking = session.rpartition(".")[2] in ASYNC_SESSIONS
        return Query(call, kind, None if lacking else False, statement=call.on)

    def _root_of(self, call: Call) -> Call:
        """Return where a chain begins, be it in a name that was given before."""
        root = chain_of(call)[0]
        if root.method == "query" and root.args:
            return root
        on = self._file.value_of(root.on, root.scope)
        return chain_of(on)[0] if isinstance(on, Call) else root

    def is_statement(self, expr: Expr | None, scope: int, left: int = DEEPEST) -> bool:
        """Tell whether an expression is a SQL statement."""
        if not left:
            # `query = query.format(…)` leads back to itself.
            return False
        expr = self._file.value_of(expr, scope)
        if not isinstance(expr, Call):
            return False
        root = chain_of(expr)[0]
        if root.func.startswith("."):
            return False
        name = self._file.called(root)
        if name.partition(".")[0] in SQL_ROOTS:
            return name.rpartition(".")[2] in STATEMENTS
        inner = (
            self._file.value_of(Ref(root.receiver), scope) if root.receiver else None
        )
        return isinstance(inner, Call) and self.is_statement(inner, scope, left - 1)
