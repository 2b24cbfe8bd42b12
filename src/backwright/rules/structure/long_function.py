"""The rule `long-function`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class LongFunction(Rule):
    """A function that does not fit in one look.

    What it finds:
        A function with more lines than the threshold. Signature and docstring are not
        counted, nor are the items of a list, one a line (arguments, members of a
        literal), and what closes it. Forty of them are read like four.
    Why it matters:
        Nobody holds it in mind at once; each change breaks something further down.
    Bad:
        def report(rows: list[int]) -> int:
            total = rows[0]
            total += rows[1] * 2
            total += rows[2] * 3
            total += rows[3] * 4
            return total
    Good:
        def report(rows: list[int]) -> int:
            return sum(row * place for place, row in enumerate(rows, 1))
    How to fix:
        Name the steps and make each a function.
    Source:
        B, D: functions of at most 25 lines.
    """

    threshold = 50
    sample_threshold = 4

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if not file.is_application:
            return
        for function in file.functions:
            if function.size > self.threshold:
                message = (
                    f"`{function.name}` has {function.size} lines, "
                    f"at most {self.threshold}"
                )
                yield file.at(function, message)
