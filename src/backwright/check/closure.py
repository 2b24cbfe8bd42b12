"""What a file's findings rest on: its own text, and the shape of all it imports."""

import hashlib
from collections.abc import Mapping

from backwright.check.view.project import Project


def import_graph(project: Project) -> dict[str, list[str]]:
    """Return the modules that each module imports, those of the project only."""
    modules = project.names.modules
    known: dict[tuple[str, str], str] = {}
    graph: dict[str, list[str]] = {}
    for module, outline in project.outlines.items():
        top = module.partition(".")[0]
        found: dict[str, None] = {}
        for made in outline.imports:
            key = (made.target, top)
            target = known.get(key)
            if target is None:
                target = known[key] = modules.split(made.target, module)[0]
            if target and target != module:
                found[target] = None
        graph[module] = list(found)
    return graph


def components(graph: Mapping[str, list[str]]) -> list[list[str]]:
    """Return the strongly connected components, each after all that it leads to."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    result: list[list[str]] = []
    for start in graph:
        if start not in order:
            work = [(start, iter(graph[start]))]
            order[start] = low[start] = len(order)
            stack.append(start)
            on_stack.add(start)
            while work:
                node, rest = work[-1]
                for target in rest:
                    if target not in graph:
                        continue
                    if target not in order:
                        order[target] = low[target] = len(order)
                        stack.append(target)
                        on_stack.add(target)
                        work.append((target, iter(graph[target])))
                        break
                    if target in on_stack:
                        low[node] = min(low[node], order[target])
                else:
                    work.pop()
                    if work:
                        low[work[-1][0]] = min(low[work[-1][0]], low[node])
                    if low[node] == order[node]:
                        result.append(_pop(stack, on_stack, node))
    return result


def _pop(stack: list[str], on_stack: set[str], node: str) -> list[str]:
    found: list[str] = []
    while not found or found[-1] != node:
        found.append(stack.pop())
        on_stack.discard(found[-1])
    return found


def closure_digests(project: Project, graph: Mapping[str, list[str]]) -> dict[str, str]:
    """Return for each module a digest of its shape and those of all that it imports."""
    customs = "".join(map(str, sorted(project.inference.custom.items())))
    digests: dict[str, str] = {}
    for members in components(graph):
        inside = set(members)
        texts = sorted(project.outlines[member].shape for member in members)
        below = {
            digests[target]
            for member in members
            for target in graph[member]
            if target not in inside and target in digests
        }
        whole = "\n".join([customs, *texts, *sorted(below)])
        digest = hashlib.blake2b(whole.encode(), digest_size=16).hexdigest()
        digests.update(dict.fromkeys(members, digest))
    return digests
