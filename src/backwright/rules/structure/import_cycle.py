"""The rule `import-cycle`."""

from collections.abc import Iterator

from backwright.check.components import components
from backwright.check.facts.forms import Class, Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project


def _short(module: str) -> str:
    """Return the last two parts of a name: `users.service`."""
    return ".".join(module.split(".")[-2:])


def _definitions(file: FileView) -> Iterator[Class | Function]:
    """Yield what stands at the top of a module."""
    yield from (made for made in file.classes if made.parent < 0)
    yield from (one for one in file.functions if one.parent < 0 and one.klass < 0)


class ImportCycle(Rule):
    """Modules that import each other in a circle.

    What it finds:
        A circle of imports at the top of modules. Those for type checking are left out,
        and those that stand below what the module defines, so that the circle works.
    Why it matters:
        Whether it works depends on who is imported first; none of them can be
        understood, tested or moved alone.
    Bad:
        # app/orders.py
        from app.users import user_of

        def order_of() -> int:
            return user_of()
        # app/users.py
        from app.orders import order_of

        def user_of() -> int:
            return order_of()
    Good:
        # app/orders.py
        from app.users import user_of

        def order_of() -> int:
            return user_of()
        # app/users.py
        def user_of() -> int:
            return 1
    How to fix:
        Move what both need to a third module.
    Source:
        B, E: import cycles.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield one finding for each circle."""
        graph = self._graph(project)
        for members in components(graph):
            if len(members) == 1:
                continue
            circle = self._circle(graph, sorted(members))
            file = project.file_of(circle[0])
            if file is None:
                continue
            names = " → ".join(_short(module) for module in [*circle, circle[0]])
            target = circle[1]
            for made in file.outline.imports:
                if project.names.modules.split(made.target, file.module)[0] == target:
                    message = f"a circle of imports: {names}"
                    yield file.at(made, message)
                    break

    @staticmethod
    def _graph(project: Project) -> dict[str, list[str]]:
        graph: dict[str, list[str]] = {}
        for file in project.application:
            found: dict[str, None] = {}
            defined = min((made.line for made in _definitions(file)), default=0)
            for made in file.outline.imports:
                late = 0 < defined < made.line
                if made.scope < 0 and not (
                    late or made.typing_only or "." in made.name
                ):
                    target = project.names.modules.split(made.target, file.module)[0]
                    other = project.file_of(target)
                    if (
                        other is not None
                        and other.is_application
                        and target != file.module
                    ) and not other.outline.package:
                        found[target] = None
            graph[file.module] = list(found)
        return graph

    @staticmethod
    def _circle(graph: dict[str, list[str]], members: list[str]) -> list[str]:
        """Return the shortest way round that starts at the first member."""
        inside = set(members)
        start = members[0]
        before: dict[str, str] = {}
        waiting = [start]
        for module in waiting:
            for target in graph[module]:
                if target == start:
                    way = [module]
                    while way[-1] != start:
                        way.append(before[way[-1]])
                    return way[::-1]
                if target in inside and target not in before and target != start:
                    before[target] = module
                    waiting.append(target)
        return members
