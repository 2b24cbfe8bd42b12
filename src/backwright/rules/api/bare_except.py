"""The rule `bare-except`."""

from collections.abc import Iterator

from backwright.check.edits import insert
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class BareExcept(Rule):
    """`except:` that catches everything.

    What it finds:
        An `except` without a type that does not raise again.
    Why it matters:
        It also catches the interrupt that should stop the process, and the
        cancellation of a task.
    Bad:
        def read(path: str) -> str:
            try:
                return open(path).read()
            except:
                return ""
    Good:
        def read(path: str) -> str:
            try:
                return open(path).read()
            except FileNotFoundError:
                return ""
    How to fix:
        Name the errors that are expected.
    Source:
        B, C, D, E: a small exception set.
    """

    mends = "safe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the handlers."""
        if not file.is_application:
            return
        for handler in file.body.handlers:
            if not handler.types and not handler.raises and not handler.silent:
                yield file.at(
                    handler, "it catches everything, an interrupt too", len("except")
                )

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Let interrupts and cancellations pass."""
        place = column + len("except")
        return insert(text, line, place, " Exception")
