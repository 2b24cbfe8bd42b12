"""What a file's findings rest on: its own text, and the shape of all it imports."""

import hashlib
from collections.abc import Mapping

from backwright.check.components import components
from backwright.check.view.project import Project


def import_graph(project: Project) -> dict[str, list[str]]:
    """Return the modules that each module imports, those of the project only."""
    modules = project.names.modules
    known: dict[tuple[str, str], str] = {}
    graph: dict[str, list[str]] = {}
    for module, outline in project.outlines.items():
        # Services side by side may all call their package `app`: each means its own.
        folder = module.rpartition(".")[0]
        found: dict[str, None] = {}
        for made in outline.imports:
            key = (made.target, folder)
            target = known.get(key)
            if target is None:
                target = known[key] = modules.split(made.target, module)[0]
            if target and target != module:
                found[target] = None
        graph[module] = list(found)
    return graph


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
