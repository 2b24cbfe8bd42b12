"""The rule `secret-in-log`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Expr, Items, Operation, Ref, Text
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.logs import logs
from backwright.check.view.secrets import holds_secret
from backwright.diagnostics import Severity

LEVELS = frozenset(
    {"debug", "info", "warning", "warn", "error", "exception", "critical", "log"}
)
# What is just called `token` is as often a word, a page or a thing that is sold.
OPENS = re.compile(
    r"jwt|bearer|oauth|authori[sz]ation|(?:access|refresh)_?token", re.IGNORECASE
)


class SecretInLog(Rule):
    """A secret written to the log.

    What it finds:
        A logger given a value whose name is that of a secret: `password`, `token`,
        `api_key`; a bare `token` where the file speaks of signing in.
    Why it matters:
        Logs are copied to places where nobody expects secrets, and kept for years.
    Bad:
        import logging

        logger = logging.getLogger(__name__)

        def log_in(name: str, password: str) -> None:
            logger.info("login of %s with %s", name, password)
    Good:
        import logging

        logger = logging.getLogger(__name__)

        def log_in(name: str, password: str) -> None:
            logger.info("login of %s", name)
    How to fix:
        Leave it out, or log an id of it.
    Source:
        A, B, C, D, E: never log secrets.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the lines."""
        if not file.is_application:
            return
        opens = any(OPENS.search(word) for word in file.words)
        for call in file.body.calls:
            if call.method not in LEVELS or not logs(call):
                continue
            values = (*call.args, *(value for _, value in call.keywords))
            shown = [name for value in values for name in self._shown(value)]
            # A signature proves one message, and opens nothing.
            held = (
                name
                for name in shown
                if not name.endswith("signature")
                and (opens or name.rpartition(".")[2].lower() != "token")
            )
            secret = next(filter(holds_secret, held), "")
            if secret:
                yield file.at(call, f"`{secret}` goes to the log")

    def _shown(self, value: Expr) -> Iterator[str]:
        match value:
            case Ref():
                yield value.name
            case Text():
                for part in value.parts:
                    yield from self._shown(part)
            case Operation(operator="%" | "+"):
                for part in value.parts:
                    yield from self._shown(part)
            case Items():
                for part in value.items:
                    yield from self._shown(part)
