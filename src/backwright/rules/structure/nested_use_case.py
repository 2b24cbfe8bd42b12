"""The rule `nested-use-case`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class NestedUseCase(Rule):
    """A use case with steps inside steps.

    What it finds:
        A function of the service layer whose blocks nest deeper than the threshold.
    Why it matters:
        A use case should read as a list of steps.
    Bad:
        # app/services/orders.py
        def ship(orders: list[dict[str, int]]) -> int:
            count = 0
            for order in orders:
                if order["paid"]:
                    for line in range(order["lines"]):
                        if line > 0:
                            count += 1
            return count
    Good:
        # app/services/orders.py
        def ship(orders: list[dict[str, int]]) -> int:
            return sum(lines_of(order) for order in orders)

        def lines_of(order: dict[str, int]) -> int:
            return order["lines"] if order["paid"] else 0
    How to fix:
        Return early; name the inner step and make it a function.
    Source:
        D: one level of indentation in use cases.
    """

    threshold = 3

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if file.layer != "service":
            return
        for function in file.functions:
            if function.depth > self.threshold:
                message = (
                    f"`{function.name}` nests {function.depth} deep, "
                    f"at most {self.threshold}"
                )
                yield file.at(function, message)
