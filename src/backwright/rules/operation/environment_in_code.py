"""The rule `environment-in-code`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import name_of, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

NAMES = frozenset({"production", "prod", "staging", "development"})
SETTINGS_FILE = re.compile(
    r"setting|config|env|main\.py|log|sentry|telemetry|conftest", re.IGNORECASE
)


class EnvironmentInCode(Rule):
    """Code that asks where it runs.

    What it finds:
        A comparison of the environment with `"production"`, `"staging"` or
        `"development"` outside the settings.
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
                name = name_of(other).lower()
                if text_of(one) in NAMES and re.search(r"env|stage|mode", name):
                    yield file.at(
                        made, "the code asks where it runs", len(name_of(other))
                    )
