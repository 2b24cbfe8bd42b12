"""The rule `unstructured-log`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, Operation, Text
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.logs import logs
from backwright.diagnostics import Severity

LEVELS = frozenset({"debug", "info", "warning", "error", "critical", "exception"})


class UnstructuredLog(Rule):
    """A log line whose values are lost in its text.

    What it finds:
        A logger given an f-string, or a text put together with `%`, `+` or `.format`.
    Why it matters:
        Each line has another text: they can be neither counted nor searched by value.
    Bad:
        import logging

        logger = logging.getLogger(__name__)

        def charge(order_id: int) -> None:
            logger.info(f"charged {order_id}")
    Good:
        import logging

        logger = logging.getLogger(__name__)

        def charge(order_id: int) -> None:
            logger.info("charged", extra={"order_id": order_id})
    How to fix:
        Keep the text fixed and give the values as fields.
    Source:
        B, C, D, E: structured logs.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the lines."""
        if not file.is_application:
            return
        for call in file.methods_named(*sorted(LEVELS)):
            if not call.args or not logs(call):
                continue
            if self._holds_values(call.args[0]):
                yield file.at(call, "the values are lost in the text of the line")

    @staticmethod
    def _holds_values(said: Expr) -> bool:
        match said:
            case Text(parts=parts):
                return any(not isinstance(part, Const) for part in parts)
            case Operation(operator="+", parts=parts):
                plain = [isinstance(part, Const) for part in parts]
                return any(plain) and not all(plain)
            case Operation(operator="%"):
                return True
        return isinstance(said, Call) and said.method == "format"
