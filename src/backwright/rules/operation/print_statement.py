"""The rule `print-statement`."""

from collections.abc import Iterator

from backwright.check.facts.expr import name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class PrintStatement(Rule):
    """`print` in a service.

    What it finds:
        `print(…)` in application code, commands and `__main__` blocks left out.
    Why it matters:
        It has no level, no time and no request: nobody can search or silence it.
    Bad:
        def charge(order_id: int) -> None:
            print("charged", order_id)
    Good:
        import logging

        logger = logging.getLogger(__name__)

        def charge(order_id: int) -> None:
            logger.info("charged", extra={"order_id": order_id})
    How to fix:
        Use a logger.
    Source:
        B, C, D, E: structured logs, no prints.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the prints."""
        if not file.is_application or not self._serves(file):
            return
        for call in file.calls_by_method.get("print", ()):
            if call.func == "print" and call.keyword("file") is None:
                yield file.at(call, "`print` instead of a logger")

    @staticmethod
    def _serves(file: FileView) -> bool:
        """A command line talks to a person, so may print."""
        roots = {made.target.partition(".")[0] for made in file.outline.imports}
        main = any(name_of(one.left) == "__name__" for one in file.body.comparisons)
        return not roots & {"click", "typer", "argparse", "rich"} and not main
