"""The rule `environment-in-code`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Expr,
    Items,
    Member,
    Ref,
    Subscript,
    name_of,
    show,
    text_of,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.trails import Trail
from backwright.diagnostics import Severity

NAMES = frozenset({"production", "prod", "staging", "development"})
SETTINGS_FILE = re.compile(
    r"setting|config|env|main\.py|log|sentry|telemetry|conftest", re.IGNORECASE
)

OF_SETTINGS = re.compile(r"settings?\b|config|cfg|\bconf\b|environ", re.IGNORECASE)
READERS = ("os.getenv", "os.environ.get")
SAME = frozenset({"casefold", "lower", "strip", "upper"})


class EnvironmentInCode(Rule):
    """Code that asks where it runs.

    What it finds:
        A comparison of the environment with `"production"`, `"staging"` or
        `"development"` outside the settings: of an attribute of settings, an
        environment variable, or a constant.
    Why it matters:
        What runs in production is then code that no test and no other environment
        ran.
    Bad:
        # app/services/mail.py
        def send(settings: object) -> None:
            if settings.environment == "production":
                print("sent")
    Good:
        # app/services/mail.py
        def send(settings: object) -> None:
            if settings.mail_enabled:
                print("sent")
    How to fix:
        Give each difference a setting of its own.
    Source:
        A, B: environment-based configuration.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the comparisons."""
        if not file.is_application or SETTINGS_FILE.search(file.path):
            return
        for made in file.body.comparisons:
            for one, other in ((made.left, made.right), (made.right, made.left)):
                if self._is_place(one):
                    name = self._asked(Trail(file, made.scope), other)
                    if re.search(r"env|stage|mode", name.lower()):
                        yield file.at(made, "the code asks where it runs", len(name))

    @staticmethod
    def _is_place(said: Expr) -> bool:
        several = said.items if isinstance(said, Items) else (said,)
        return any(text_of(item) in NAMES for item in several)

    def _asked(self, trail: Trail, expr: Expr | None) -> str:
        """Return the name of the setting that is asked for, if it is one."""
        if isinstance(expr, Call) and expr.method in SAME:
            expr = Ref(expr.receiver) if expr.receiver else expr.on
        if isinstance(expr, Call):
            read = trail.file.called(expr) in READERS
            return text_of(expr.argument(0, "key")) or "" if read else ""
        if isinstance(expr, Subscript):
            return text_of(expr.key) or "" if self._is_environ(trail.file, expr) else ""
        if isinstance(expr, Member):
            return expr.name if OF_SETTINGS.search(show(expr.value)) else ""
        owner, _, name = name_of(expr).rpartition(".")
        if owner:
            return name if OF_SETTINGS.search(owner) else ""
        given, trail = trail.follow(Ref(name))
        if not isinstance(given, Ref):
            return self._asked(trail, given) and name
        return name if name.isupper() else ""

    @staticmethod
    def _is_environ(file: FileView, expr: Subscript) -> bool:
        return file.name(name_of(expr.value)) == "os.environ"
