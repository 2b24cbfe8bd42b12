"""The rule `any-type`."""

from collections.abc import Iterator

from backwright.check.facts.expr import name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class AnyType(Rule):
    """A type that says nothing.

    What it finds:
        A parameter or result of a public function annotated as bare `Any`.
    Why it matters:
        From there on, no tool checks anything.
    Bad:
        from typing import Any

        def store(row: Any) -> None:
            print(row)
    Good:
        def store(row: dict[str, int]) -> None:
            print(row)
    How to fix:
        Say what it is; `object` if it really may be anything.
    Source:
        A, B, C, D, E: no `Any`.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if not file.is_application:
            return
        for function in file.functions:
            if function.name.startswith("_"):
                continue
            for param in function.params:
                bare = name_of(param.annotation).rpartition(".")[2] == "Any"
                if bare and param.kind in {"positional", "keyword"}:
                    yield file.at(param, f"`{param.name}` may be anything")
            if name_of(function.returns).rpartition(".")[2] == "Any":
                yield file.at(function, f"`{function.name}` may give back anything")
