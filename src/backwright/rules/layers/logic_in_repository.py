"""The rule `logic-in-repository`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class LogicInRepository(Rule):
    """A repository that decides instead of storing.

    What it finds:
        A function of the repository layer with more branches than the threshold.
    Why it matters:
        Rules hidden beside SQL are neither found nor tested.
    Bad:
        # app/repositories/prices.py
        def price(kind: str, count: int, member: bool, code: str) -> int:
            total = 10 * count
            if kind == "book":
                total -= 1
            elif kind == "film":
                total += 2
            elif kind == "game":
                total += 3
            elif kind == "toy":
                total += 4
            if member and count > 3:
                total -= 2
            if code == "summer" or code == "winter":
                total -= 5
            return total if total > 0 else 0
    Good:
        # app/repositories/prices.py
        def price_row(kind: str, count: int) -> tuple[str, int]:
            return (kind, count)
    How to fix:
        Move the decision to the domain; the repository reads and writes.
    Source:
        C, D: no business logic in repositories.
    """

    threshold = 6
    sample_threshold = 6

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if file.layer != "repository":
            return
        for function in file.functions:
            if function.complexity > self.threshold:
                message = (
                    f"`{function.name}` has {function.complexity} branches, "
                    f"at most {self.threshold}"
                )
                yield file.at(function, message)
