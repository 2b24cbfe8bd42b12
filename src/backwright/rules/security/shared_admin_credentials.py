"""The rule `shared-admin-credentials`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Const, walk
from backwright.check.facts.forms import Assign, Field
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

ADMIN = re.compile(
    r"^(?:postgres(?:ql)?|mysql|mariadb|mssql|oracle)(?:\+\w+)?://"
    r"(postgres|root|sa|admin|system)[:@]"
)


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
        said: list[Assign | Field] = [*file.outline.assigns]
        said += (one for klass in file.classes for one in klass.fields)
        for place in said:
            for part in walk(place.value):
                text = part.value if isinstance(part, Const) else None
                found = ADMIN.match(text) if isinstance(text, str) else None
                if found:
                    message = f"the service is `{found.group(1)}` to its database"
                    yield file.at(place, message)
