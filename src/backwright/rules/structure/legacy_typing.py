"""The rule `legacy-typing`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.check.view.pythons import OldestPython
from backwright.diagnostics import Severity

OLD = {
    "List": "list",
    "Dict": "dict",
    "Set": "set",
    "FrozenSet": "frozenset",
    "Tuple": "tuple",
    "Type": "type",
    "Optional": "X | None",
    "Union": "X | Y",
}
SINCE = {"Optional": 10, "Union": 10}


class LegacyTyping(Rule):
    """Type hints in the way of Python 3.8.

    What it finds:
        `List`, `Dict`, `Optional`, `Union` and the like imported from `typing`, where
        the oldest Python that the project says it supports knows the other way.
    Why it matters:
        Two ways to say the same make each file a little different.
    Bad:
        from typing import List, Optional

        def first(rows: List[int]) -> Optional[int]:
            return rows[0] if rows else None
    Good:
        def first(rows: list[int]) -> int | None:
            return rows[0] if rows else None
    How to fix:
        Write `list[int]` and `int | None`; `ruff check --select UP --fix` does it.
    Source:
        A, B, C, D, E: modern hints.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the imports."""
        oldest = OldestPython(project)
        for file in project.application:
            minor = oldest.of(file.path)
            for made in file.outline.imports:
                root, _, name = made.target.partition(".")
                if root == "typing" and name in OLD and minor >= SINCE.get(name, 9):
                    yield file.at(made, f"`typing.{name}` is `{OLD[name]}` today")
