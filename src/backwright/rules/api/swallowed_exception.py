"""The rule `swallowed-exception`."""

from collections.abc import Iterator

from backwright.check.facts.expr import name_of
from backwright.check.facts.forms import Handler
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

CLOSING = frozenset(
    {
        "aclose",
        "cancel",
        "cleanup",
        "close",
        "detach",
        "disconnect",
        "kill",
        "os.remove",
        "quit",
        "release",
        "rmtree",
        "rollback",
        "shutdown",
        "stop",
        "terminate",
        "unlink",
        "wait_closed",
    }
)
# What asks whether there is something to close, or stands around the closing.
BESIDE = frozenset(
    {
        "callable",
        "getattr",
        "hasattr",
        "is_alive",
        "is_closed",
        "is_connected",
        "is_open",
        "is_running",
        "isinstance",
        "poll",
        "shield",
        "super",
        "wait_for",
    }
)
WIDE = frozenset({"Exception", "BaseException"})


class SwallowedException(Rule):
    """An error that nobody will ever hear of.

    What it finds:
        `except Exception: pass`, or a bare `except:` that does nothing. What only
        closes or imports something, as well as it can, is left out.
    Why it matters:
        The bug is still there; only its trace is gone.
    Bad:
        def charge(card: object) -> None:
            try:
                card.charge()
            except Exception:
                pass
    Good:
        import logging

        def charge(card: object) -> None:
            try:
                card.charge()
            except ConnectionError:
                logging.getLogger(__name__).warning("no connection", exc_info=True)
    How to fix:
        Catch what you expect and can cope with; log the rest, or let it rise.
    Source:
        B, C, D, E: errors handled in one place.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the handlers."""
        if not file.is_application:
            return
        for handler in file.body.handlers:
            names = {name_of(kind) for kind in handler.types}
            wide = not handler.types or bool(names & WIDE)
            silent = handler.silent and wide and not handler.raises
            if silent and not self._is_cautious(file, handler):
                yield file.at(handler, "any error here is swallowed", len("except"))

    @staticmethod
    def _is_cautious(file: FileView, handler: Handler) -> bool:
        tried = {
            # `os.remove` clears up, the `remove` of anything else does not.
            call.func if call.method == "remove" else call.method
            for call in file.calls_of(handler.scope)
            if handler.tried <= call.line < handler.line
        }
        imports = any(
            handler.tried < made.line < handler.line for made in file.outline.imports
        )
        return (
            CLOSING.issuperset(tried - BESIDE) and bool(tried & CLOSING)
            if tried
            else imports
        )
