"""The rule `shared-admin-credentials`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, parts_of, text_of
from backwright.check.facts.forms import Assign, Field
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

ADMINS = frozenset({"admin", "postgres", "root", "sa", "system"})
ADDRESS = re.compile(
    r"^(?:postgres(?:ql)?|mysql|mariadb|mssql|oracle)(?:\+\w+)?://(\w+)[:@]"
)
PAIRS = re.compile(r"(?:^|\s)user=(\w+)")
USER = re.compile(
    r"^(?:database|db|mariadb|mssql|mysql|oracle|pg|postgres(?:ql)?|sql)_?user(?:name)?$",
    re.IGNORECASE,
)
DRIVERS = re.compile(
    r"^(?:aiomysql|asyncpg|mysql|oracledb|psycopg2?|pymysql|pyodbc|sqlalchemy)\."
)
SHOWING = frozenset({"description", "example", "examples", "title"})


class SharedAdminCredentials(Rule):
    """A service that is the owner of its whole database server.

    What it finds:
        The URL of a database in application code whose user is `postgres`, `root`,
        `sa`, `admin` or `system`; such a name given to a driver, or as the default of
        a setting like `postgres_user`.
    Why it matters:
        Whoever gets into this service then reads and drops the data of every other.
    Bad:
        class Settings:
            database_url: str = "postgresql://postgres:postgres@db/shop"
    Good:
        class Settings:
            database_url: str = "postgresql://shop@db/shop"
    How to fix:
        Give the service a user of its own that may do what it must, and no more.
    Source:
        A, B: service-specific database credentials, least privilege.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the addresses, and the names."""
        if not file.is_application:
            return
        told: set[int] = set()
        for place, user in (*self._said(file), *self._given(file)):
            if user in ADMINS and place.line not in told:
                told.add(place.line)
                yield file.at(place, f"the service is `{user}` to its database")

    @staticmethod
    def _said(file: FileView) -> Iterator[tuple[Assign | Field, str]]:
        """Yield what names are given: addresses, and users of a database."""
        said: list[tuple[Assign | Field, str]] = [
            (made, made.target) for made in file.outline.assigns
        ]
        said += [(one, one.name) for klass in file.classes for one in klass.fields]
        for place, name in said:
            for text in _texts(place.value):
                yield place, _user_of(text)
            if USER.match(name):
                yield place, _default_of(place.value)

    @staticmethod
    def _given(file: FileView) -> Iterator[tuple[Call, str]]:
        """Yield what drivers are given."""
        for call in file.body.calls:
            if DRIVERS.match(file.called(call)):
                for value in call.args:
                    text = text_of(file.value_of(value, call.scope))
                    pairs = PAIRS.search(text or "")
                    yield call, pairs.group(1) if pairs else _user_of(text or "")
                user = call.keyword("user") or call.keyword("username")
                yield call, text_of(user) or ""


def _texts(value: Expr | None) -> Iterator[str]:
    """Yield the texts in a value; an example in a description is nobody's address."""
    waiting = [] if value is None else [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Const) and isinstance(part.value, str):
            yield part.value
        elif isinstance(part, Call):
            waiting += part.args
            waiting += [one for name, one in part.keywords if name not in SHOWING]
        else:
            waiting += parts_of(part)


def _user_of(text: str) -> str:
    """Return the user in an address that is written down, or the empty string."""
    found = ADDRESS.match(text)
    return found.group(1) if found else ""


def _default_of(expr: Expr | None) -> str:
    """Return a text, or the default in `Field(default=…)`, `getenv(name, …)`."""
    if isinstance(expr, Call):
        default = expr.keyword("default")
        return text_of(default or (expr.args[-1] if expr.args else None)) or ""
    return text_of(expr) or ""
