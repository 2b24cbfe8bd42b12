"""The rule `god-module`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class GodModule(Rule):
    """A file about everything.

    What it finds:
        A file with more lines than the threshold. The items of a list, one a line, and
        what closes it are not counted: imported names, annotated fields, parameters,
        arguments, members of a literal.
    Why it matters:
        Nobody reads it in one sitting; everybody edits it at once.
    Bad:
        def net(cents: int) -> int:
            return cents


        def parse(text: str) -> str:
            return text

    Good:
        def small() -> int:
            return 1
    How to fix:
        Split it by meaning: one concept, one file.
    Source:
        B, D: no god modules.
    """

    threshold = 500
    sample_threshold = 4

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the file."""
        if file.is_application and file.outline.size > self.threshold:
            message = (
                f"the file has {file.outline.size} lines, at most {self.threshold}"
            )
            yield Finding(file.path, 1, 1, 1, message)
