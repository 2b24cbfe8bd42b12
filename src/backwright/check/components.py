"""Which modules lead to each other: the strongly connected components (Tarjan)."""

from collections.abc import Iterator, Mapping

Graph = Mapping[str, list[str]]


def components(graph: Graph) -> list[list[str]]:
    """Return the components, each after all that it leads to; deep graphs are fine."""
    search = _Search(graph)
    for start in graph:
        if start not in search.order:
            search.run(start)
    return search.found


class _Search:
    """A depth-first search that keeps its own stack."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.order: dict[str, int] = {}
        self.found: list[list[str]] = []
        self._low: dict[str, int] = {}
        self._stack: list[str] = []
        self._on_stack: set[str] = set()
        self._work: list[tuple[str, Iterator[str]]] = []

    def run(self, start: str) -> None:
        """Search from a node that was not seen yet."""
        self._enter(start)
        while self._work:
            node, rest = self._work[-1]
            if not self._go_on(node, rest):
                self._leave(node)

    def _enter(self, node: str) -> None:
        self.order[node] = self._low[node] = len(self.order)
        self._stack.append(node)
        self._on_stack.add(node)
        self._work.append((node, iter(self._graph[node])))

    def _go_on(self, node: str, rest: Iterator[str]) -> bool:
        """Enter the next node that is new, if there is one."""
        for target in rest:
            if target in self._graph and target not in self.order:
                self._enter(target)
                return True
            if target in self._on_stack:
                self._low[node] = min(self._low[node], self.order[target])
        return False

    def _leave(self, node: str) -> None:
        self._work.pop()
        if self._work:
            above = self._work[-1][0]
            self._low[above] = min(self._low[above], self._low[node])
        if self._low[node] == self.order[node]:
            self.found.append(self._close(node))

    def _close(self, node: str) -> list[str]:
        members: list[str] = []
        while not members or members[-1] != node:
            members.append(self._stack.pop())
            self._on_stack.discard(members[-1])
        return members
