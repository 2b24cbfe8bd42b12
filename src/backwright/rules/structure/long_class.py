"""The rule `long-class`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class LongClass(Rule):
    """A class that does too much.

    What it finds:
        A class with more lines than the threshold; docstrings count, what is nested
        too. The items of a list, one a line, and what closes it do not: annotated
        fields, parameters, arguments, members of a literal.
    Why it matters:
        It has more than one reason to change, and every test needs all of it.
    Bad:
        class Shop:
            def sell(self) -> int:
                return 1

            def mail(self) -> int:
                return 2

    Good:
        class Small:
            def run(self) -> int:
                return 1
    How to fix:
        Split it by what changes together.
    Source:
        B, D: classes of at most 200 lines.
    """

    threshold = 300
    sample_threshold = 4

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the classes."""
        if not file.is_application:
            return
        for klass in file.classes:
            if klass.size > self.threshold:
                message = (
                    f"`{klass.name}` has {klass.size} lines, at most {self.threshold}"
                )
                yield file.at(klass, message)
