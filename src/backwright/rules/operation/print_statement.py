"""The rule `print-statement`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.programs import of_program

SHOWING = re.compile(r"_*(?:display|pprint|print|show)")
COMMAND = re.compile(r"(?:^|/)(?:(?:\w+_)?cli/|__main__\.py$)")


class PrintStatement(Rule):
    """`print` in a service.

    What it finds:
        `print(…)` in application code; commands, `__main__` blocks and what these run
        are left out, and functions that say that they print.
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
        prints = [
            call
            for call in file.calls_by_method.get("print", ())
            if call.func == "print" and call.keyword("file") is None
        ]
        program = of_program(file) if prints else set()
        for call in prints:
            if call.scope not in program and not self._shows(file, call.scope):
                yield file.at(call, "`print` instead of a logger")

    @staticmethod
    def _shows(file: FileView, scope: int) -> bool:
        """`show_usage()` is asked to print; a file without a definition is a script."""
        if scope < 0:
            return not file.functions and not file.classes
        return bool(SHOWING.match(file.functions[scope].name))

    @staticmethod
    def _serves(file: FileView) -> bool:
        """A command line talks to a person, so may print."""
        roots = {made.target.partition(".")[0] for made in file.outline.imports}
        said = COMMAND.search(file.path)
        return not said and not roots & {"click", "typer", "argparse", "rich"}
