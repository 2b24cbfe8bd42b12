"""The rule `complex-function`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class ComplexFunction(Rule):
    """A function with too many ways through it.

    What it finds:
        A function whose branches (McCabe) exceed the threshold; those of a function
        within it are its own.
    Why it matters:
        Each way needs a test; nobody writes that many.
    Bad:
        def rate(a: int, b: int, c: int) -> int:
            if a == 1: return 1
            if a == 2: return 2
            if a == 3: return 3
            if a == 4: return 4
            if b == 1: return 5
            if b == 2: return 6
            if b == 3: return 7
            if c == 1 and a > 5: return 8
            if c == 2 and a > 6: return 9
            return 0
    Good:
        RATES = {1: 1, 2: 2, 3: 3, 4: 4}

        def rate(a: int) -> int:
            return RATES.get(a, 0)
    How to fix:
        Use a table, split by meaning, or return early.
    Source:
        B, D: complexity of at most 10.
    """

    threshold = 10
    sample_threshold = 8

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if not file.is_application:
            return
        for function in file.functions:
            if function.complexity > self.threshold:
                message = (
                    f"`{function.name}` has {function.complexity} branches, "
                    f"at most {self.threshold}"
                )
                yield file.at(function, message)
