"""The rule `logic-in-repository`."""

import re
from collections import Counter
from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Expr,
    Operation,
    Text,
    chain_of,
    text_of,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

COMPARES = re.compile(r"[=<>]|\b(?:like|in|is|between)\b", re.IGNORECASE)
CONDITIONS = (Call, Operation, Text)


class LogicInRepository(Rule):
    """A repository that decides instead of storing.

    What it finds:
        A function of the repository layer with more branches than the threshold.
        What only adds to a statement, a condition for each filter that is asked for,
        is a repository's work and does not count.
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
        steps = self._steps(file)
        for scope, function in enumerate(file.functions):
            found = function.complexity - steps[scope]
            if found > self.threshold:
                message = f"`{function.name}` has {found} branches"
                yield file.at(function, f"{message}, at most {self.threshold}")

    @staticmethod
    def _steps(file: FileView) -> Counter[int]:
        """Count, by function, what adds to a statement or to its conditions."""
        steps = Counter(
            made.scope
            for made in file.body.assigns
            if isinstance(made.value, Call)
            and chain_of(made.value)[0].receiver == made.target
        )
        steps.update(
            call.scope
            for call in file.methods_named("append", "extend")
            if call.discarded and any(map(_is_condition, call.args))
        )
        return steps


def _is_condition(given: Expr) -> bool:
    """Tell whether it compares columns, or is SQL that does."""
    text = text_of(given)
    return bool(COMPARES.search(text)) if text else isinstance(given, CONDITIONS)
