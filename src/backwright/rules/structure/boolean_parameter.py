"""The rule `boolean-parameter`."""

from collections.abc import Iterator

from backwright.check.facts.expr import name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.decorators import is_hook
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class BooleanParameter(Rule):
    """A parameter that makes two functions of one.

    What it finds:
        A public function of the service or domain layer with a positional parameter
        typed `bool`; setters and validators are left out.
    Why it matters:
        `close(order, True)` says nothing to who reads it.
    Bad:
        # app/services/orders.py
        def close(order_id: int, refund: bool) -> None:
            print(order_id, refund)
    Good:
        # app/services/orders.py
        from enum import Enum

        class Closing(Enum):
            REFUNDED = "refunded"
            KEPT = "kept"

        def close(order_id: int, closing: Closing) -> None:
            print(order_id, closing)
    How to fix:
        Use an enum, two functions, or at least a keyword-only parameter.
    Source:
        D: enums, not boolean parameters.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the parameters."""
        if file.layer not in {"service", "domain"}:
            return
        for function in file.functions:
            if function.name.startswith("_") or is_hook(function):
                continue
            for param in function.params:
                if param.kind == "positional" and name_of(param.annotation) == "bool":
                    yield file.at(param, f"`{param.name}` is a bool given by position")
