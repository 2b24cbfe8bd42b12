"""The rule `sql-from-string`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Items,
    Operation,
    Pairs,
    Ref,
    Text,
    name_of,
    names_in,
    text_of,
    walk,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.trails import Trail
from backwright.diagnostics import Severity

SENDERS = frozenset(
    {"execute", "executemany", "scalar", "scalars", "fetch", "fetchrow"}
)
# What creates and drops things takes names, and names cannot be parameters.
SQL_WORD = re.compile(r"\s*(?:select|insert|update|delete|with)\b", re.IGNORECASE)
TABLE = re.compile(r"\b(?:from|into|join|update)\s+[\"`]?[\w.]*$", re.IGNORECASE)
VALUE = re.compile(r"(?:[=<>']|\blike)\s*$", re.IGNORECASE)
IDENTIFIER = re.compile(
    r"ident|schema|table|column|quoted|qualified|clause|placeholder", re.IGNORECASE
)
SETTING = re.compile(r"(?:^|[._])(?:settings|config|conf)\.", re.IGNORECASE)
# The driver quotes what these are given: only what is SQL itself needs a look.
COMPOSED = frozenset({"psycopg.sql.SQL", "psycopg2.sql.SQL"})
SAFE = frozenset(
    {"int", "float", "len", "join", "quoted_name", "Identifier", "literal"}
)


class SqlFromString(Rule):
    """SQL put together from texts.

    What it finds:
        `text(…)` or `execute(…)` given an f-string, `%`, `+` or `.format` that puts
        values into SQL. Names in capitals, settings, values of a written list or dict,
        what the connection itself says (`db.now`), and what `psycopg.sql` quotes, are
        taken to be safe.
    Why it matters:
        If any part comes from outside, it can be SQL: injection. And the database can
        reuse no plan.
    Bad:
        from sqlalchemy import text
        from sqlalchemy.orm import Session

        def find(db: Session, name: str) -> object:
            return db.execute(text(f"SELECT id FROM users WHERE name = '{name}'"))
    Good:
        from sqlalchemy import text
        from sqlalchemy.orm import Session

        def find(db: Session, name: str) -> object:
            found = text("SELECT id FROM users WHERE name = :name")
            return db.execute(found, {"name": name})
    How to fix:
        Write `:name` in the SQL and give the value as a parameter.
    Source:
        A, B, C, D, E: parameterised queries only.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the statements."""
        if not file.is_application:
            return
        for call in file.body.calls:
            if not call.args:
                continue
            is_text = file.called(call) in {"sqlalchemy.text", "sqlalchemy.sql.text"}
            if not is_text and call.method not in SENDERS:
                continue
            sql, trail = Trail(file, call.scope).follow(call.args[0])
            if self._is_assembled(trail, sql, call) and self._is_sql(sql):
                yield file.at(call, "SQL is put together from texts; use parameters")

    def _is_sql(self, sql: Expr | None) -> bool:
        texts = (text_of(part) for part in walk(sql))
        # It begins with its verb: `CREATE USER … WITH PASSWORD` takes no parameters.
        first = next((text for text in texts if text and text.strip()), "")
        return bool(SQL_WORD.match(first))

    def _is_assembled(self, trail: Trail, sql: Expr, sender: Call) -> bool:
        given: tuple[Expr, ...] = ()
        if self._is_bound(trail.file, sender):
            return False
        match sql:
            case Text():
                given = sql.parts
            case Operation(operator="+" | "%"):
                given = sql.parts
            case Call(func=".format", on=Call() as on) if _is_composed(trail, on):
                return self._is_composed_badly(trail, sql, on, sender)
            case Call(func=".format"):
                given = _given(sql)
        return any(
            self._is_foreign(trail, part, sender)
            for before, part in zip((None, *given), given, strict=False)
            if not TABLE.search(text_of(before) or "")
        )

    def _is_composed_badly(
        self, trail: Trail, sql: Call, on: Call, sender: Call
    ) -> bool:
        """Whether SQL that the driver composes has other SQL than ours put in."""
        given = [trail.follow(one)[0] for one in _given(sql)]
        parts = [
            one.args[0]
            for one in given
            if isinstance(one, Call) and one.args and _is_composed(trail, one)
        ]
        whole = bool(on.args) and self._is_assembled(trail, on.args[0], sender)
        return whole or any(self._is_foreign(trail, one, sender) for one in parts)

    def _is_foreign(self, trail: Trail, part: Expr, sender: Call) -> bool:
        if IDENTIFIER.search(name_of(part)) or self._is_of_connection(part, sender):
            # A table's name cannot be a parameter.
            return False
        part, trail = trail.follow(part)
        inner = self._inner(trail, part)
        if inner is not None:
            return any(self._is_foreign(trail, one, sender) for one in inner)
        if isinstance(part, Ref):
            last = part.name.rpartition(".")[2]
            own = last.isupper() or SETTING.search(part.name)
            return not own and not IDENTIFIER.search(last)
        if isinstance(part, Call):
            return part.method not in SAFE and not IDENTIFIER.search(part.method)
        return not isinstance(part, Const | Items | Pairs)

    @staticmethod
    def _inner(trail: Trail, part: Expr) -> tuple[Expr, ...] | None:
        """Return what a part is put together or chosen from, if it is."""
        match part:
            case Text() | Operation(operator="+"):
                return part.parts
            case Operation(operator="if"):
                # One of the two is taken; the condition never is.
                return part.parts[1:]
            case Call(method="join", args=(Ref(name=name),)):
                return _values_added(trail.file, name, trail.scope)
        return trail.choices(part) or None

    @staticmethod
    def _is_bound(file: FileView, sender: Call) -> bool:
        """Whether the driver puts the values in: `query = cur.mogrify(query, …)`."""
        name = name_of(sender.argument(0, "statement"))
        return any(
            isinstance(made.value, Call) and made.value.method == "mogrify"
            for made in file.body.assigns
            if (made.scope, made.target) == (sender.scope, name)
        )

    @staticmethod
    def _is_of_connection(part: Expr, sender: Call) -> bool:
        """What the connection says of its dialect comes from no client."""
        connections = {name.partition(".")[0] for name in names_in(sender.on)}
        connections.add(sender.receiver.partition(".")[0])
        name = part.func if isinstance(part, Call) else name_of(part)
        root, dot, _ = name.partition(".")
        return bool(dot) and root in connections - {"", "self"}


def _given(call: Call) -> tuple[Expr, ...]:
    return (*call.args, *(value for _, value in call.keywords))


def _is_composed(trail: Trail, call: Call) -> bool:
    return trail.file.called(call) in COMPOSED


def _values_added(file: FileView, name: str, scope: int) -> tuple[Expr, ...]:
    """Return the values that stand in the texts added to a list: `f"id = {given}"`."""
    texts = [
        call.args[0]
        for call in file.calls_of(scope)
        if call.func == f"{name}.append" and call.args
    ]
    return tuple(
        value
        for text in texts
        if isinstance(text, Text)
        for before, value in pairwise(text.parts)
        if VALUE.search(text_of(before) or "")
    )
