"""The rule `untested-module`."""

import re
from collections.abc import Iterator

from backwright.check.closure import import_graph
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

ENTRY_POINT = re.compile(r"= *[\"']?([A-Za-z_][\w.]*):[A-Za-z_][\w.]*[\"']")


class UntestedModule(Rule):
    """A module that no test ever loads.

    What it finds:
        A module of the application with functions that is loaded by no test, neither
        directly nor by what tests load: imports, and texts that name modules. What is
        an entry point of the package may be loaded by anybody.
    Why it matters:
        It may not even be importable.
    Bad:
        # app/prices.py
        def gross(net: int) -> int:
            return net * 2
        # app/taxes.py
        def tax(net: int) -> int:
            return net
        # tests/test_prices.py
        from app.prices import gross

        def test_gross() -> None:
            assert gross(1) == 2
    Good:
        # app/prices.py
        def gross(net: int) -> int:
            return net * 2
        # tests/test_prices.py
        from app.prices import gross

        def test_gross() -> None:
            assert gross(1) == 2
    How to fix:
        Write a test for it, or delete it.
    Source:
        A, B, C, D, E: tests at 90 % and more.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the modules."""
        graph = self._loaded(project)
        waiting = [
            file.module for file in project.files.values() if file.layer == "test"
        ]
        if not waiting:
            return
        waiting += self._entry_points(project)
        reached = set(waiting)
        while waiting:
            module = waiting.pop()
            # Python loads the packages around a module, too.
            for target in (*graph.get(module, ()), module.rpartition(".")[0]):
                if target not in reached:
                    reached.add(target)
                    waiting.append(target)
        for file in project.application:
            entry = file.path.endswith(("__init__.py", "__main__.py", "main.py"))
            if file.module not in reached and file.functions and not entry:
                yield Finding(file.path, 1, 1, 1, "no test ever loads this module")

    @staticmethod
    def _loaded(project: Project) -> dict[str, list[str]]:
        graph = import_graph(project)
        modules = project.names.modules
        for module, outline in project.outlines.items():
            for name in outline.named:
                target, _ = modules.split(name.rstrip(".*"), module)
                graph[module].append(target)
                if target and name.endswith("*"):
                    graph[module] += [
                        one for one in graph if one.startswith(f"{target}.")
                    ]
        return graph

    @staticmethod
    def _entry_points(project: Project) -> list[str]:
        modules = project.names.modules
        return [
            modules.split(found.group(1), path.rpartition("/")[0].replace("/", "."))[0]
            for path, text in project.texts.items()
            if path.endswith(("pyproject.toml", "setup.py"))
            for found in ENTRY_POINT.finditer(text)
        ]
