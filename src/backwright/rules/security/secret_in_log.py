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
# `image_token`, `chars_per_token`, a page's `token`: as often a word or a place.
OPENS = re.compile(r"jwt|bearer|OAuth2Password", re.IGNORECASE)
KEY = re.compile(
    r"(?:access|refresh|auth|api|bearer|id|reset|session|jwt|oauth|csrf|new|user|admin"
    r"|invite|verification|secret|client)_?token$",
    re.IGNORECASE,
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
        if LEVELS.isdisjoint(file.words):
            return
        opens = any(OPENS.search(word) for word in file.words)
        for call in file.methods_named(*LEVELS):
            if not logs(call):
                continue
            values = (*call.args, *(value for _, value in call.keywords))
            shown = [name for value in values for name in self._shown(value)]
            # A signature proves one message, and opens nothing.
            held = (name for name in shown if not name.endswith("signature"))
            held = (name for name in held if _is_key(name, bare=opens))
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


def _is_key(name: str, *, bare: bool) -> bool:
    """Whether a name is no token, or one that opens something."""
    last = name.rpartition(".")[2].lower()
    return (
        not last.endswith("token")
        or bool(KEY.search(last))
        or (bare and last == "token")
    )
