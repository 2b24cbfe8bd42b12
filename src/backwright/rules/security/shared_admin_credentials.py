"""The rule `shared-admin-credentials`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, parts_of
from backwright.check.finding import Finding, Placed
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

ADMIN = re.compile(
    r"^(?:postgres(?:ql)?|mysql|mariadb|mssql|oracle)(?:\+\w+)?://"
    r"(postgres|root|sa|admin|system)[:@]"
)
ENGINES = ("create_engine", "create_async_engine", "create_pool", "connect")
SHOWING = frozenset({"description", "example", "examples", "title"})


class SharedAdminCredentials(Rule):
    """A service that is the owner of its whole database server.

    What it finds:
        The URL of a database in application code whose user is `postgres`, `root`,
        `sa`, `admin` or `system`.
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
        """Yield the addresses."""
        if not file.is_application:
            return
        said: list[tuple[Placed, Expr | None]] = [
            (made, made.value) for made in file.outline.assigns
        ]
        said += [(one, one.value) for made in file.classes for one in made.fields]
        said += [
            (call, file.value_of(call.args[0], call.scope))
            for call in file.methods_named(*ENGINES)
            if call.args and call.scope >= 0
        ]
        for place, value in said:
            for text in _texts(value):
                found = ADMIN.match(text)
                if found:
                    message = f"the service is `{found.group(1)}` to its database"
                    yield file.at(place, message)


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
