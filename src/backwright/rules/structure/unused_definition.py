"""The rule `unused-definition`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import text_of, walk
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.libraries import is_library
from backwright.check.view.project import Project
from backwright.diagnostics import Severity


class UnusedDefinition(Rule):
    """Code that nobody uses.

    What it finds:
        A function or class at the top of a module of the application, without a
        decorator, whose name is read nowhere in the project, tests included. What a
        library offers, one whose pyproject.toml has classifiers, is left out.
    Why it matters:
        It is read, kept and migrated for nothing.
    Bad:
        # app/prices.py
        def gross(net: int) -> int:
            return net * 2
    Good:
        # app/prices.py
        def gross(net: int) -> int:
            return net * 2
        # app/orders.py
        from app.prices import gross

        TOTAL = gross(1)
    How to fix:
        Delete it; git remembers.
    Source:
        B, E: dead code.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the definitions."""
        read: set[str] = set()
        for outline in project.outlines.values():
            read |= outline.words
            for made in outline.imports:
                # An import re-exports or uses it: either way somebody wants it.
                read.add(made.target.rpartition(".")[2])
            for assign in outline.assigns:
                if assign.target == "__all__":
                    read |= {text_of(item) or "" for item in walk(assign.value)}
        texts = "\n".join(
            text for path, text in project.texts.items() if not path.endswith(".md")
        )
        for file in project.application:
            # Gunicorn calls the functions of its settings by their names.
            by_name = re.search(r"__init__\.py$|gunicorn[^/]*\.py$", file.path)
            if not by_name and not is_library(project, file.path):
                yield from self._in(file, read, texts)

    @staticmethod
    def _in(file: FileView, read: set[str], texts: str) -> Iterator[Finding]:
        for function in file.functions:
            top = function.parent < 0 and function.klass < 0 and not function.decorators
            if (
                top
                and function.name not in read
                and not function.name.startswith("__")
                and function.name not in texts
                and function.name
                not in {
                    "main",
                    "upgrade",
                    "downgrade",
                }
            ):
                yield file.at(function, f"nobody uses `{function.name}`")
