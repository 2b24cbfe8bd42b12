"""What `adopt` proposes to a project: its layout, as its files already show it."""

from collections import Counter, defaultdict
from collections.abc import Collection
from fnmatch import fnmatch
from pathlib import PurePosixPath

from backwright.check.view.layers import USUAL
from backwright.check.view.project import Project

LAYERS = ("router", "schemas", "service", "domain", "repository", "model")
OTHERS = ("test", "migration", "tool")
FEW = 2


def learn_layout(project: Project) -> dict[str, list[str]]:
    """Return patterns of paths by layer, most specific first.

    A folder whose files, and those of all folders in it, are of one layer gives
    `folder/*`; a file named for a layer in several folders gives `*/name.py`.
    """
    holding, below = _folders(project)
    layout: dict[str, list[str]] = {}
    for folder in sorted(holding):
        layer = min(below[folder])
        if (
            layer in LAYERS
            and below[folder] == {layer}
            and not _covered(layout, folder)
        ):
            layout.setdefault(layer, []).append(f"{folder}/*")
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for file in project.application:
        names[PurePosixPath(file.path).name][file.layer] += 1
    for name, layers in sorted(names.items()):
        layer, count = layers.most_common(1)[0]
        usual = name.removesuffix(".py") in USUAL.get(layer, ())
        if layer in LAYERS and usual and count >= FEW and count == layers.total():
            layout.setdefault(layer, []).append(f"*/{name}")
    for file in project.application:
        if file.layer in LAYERS and not _says(layout, file.path):
            layout.setdefault(file.layer, []).append(file.path)
    inner = {layer: layout[layer] for layer in LAYERS if layer in layout}
    return {**_others(project, inner, below.keys()), **inner}


def _folders(project: Project) -> tuple[set[str], dict[str, set[str]]]:
    """Return the folders that hold files, and the layers of all that lies in each."""
    holding: set[str] = set()
    below: dict[str, set[str]] = defaultdict(set)
    for file in project.application:
        pure = PurePosixPath(file.path)
        if pure.name != "__init__.py":
            holding.add(str(pure.parent))
            for parent in pure.parents:
                below[str(parent)].add(file.layer)
    return holding, below


def _others(
    project: Project, layout: dict[str, list[str]], application: Collection[str]
) -> dict[str, list[str]]:
    """Return patterns of tests and the like that lie in a layer's folder."""
    found: dict[str, list[str]] = {}
    for path, file in sorted(project.files.items()):
        if file.layer in OTHERS and _says(layout, path) and not _says(found, path):
            folder = str(PurePosixPath(path).parent)
            pattern = path if folder in application else f"{folder}/*"
            found.setdefault(file.layer, []).append(pattern)
    return found


def _says(layout: dict[str, list[str]], path: str) -> bool:
    """Tell whether a pattern speaks for a path."""
    return any(
        fnmatch(path, pattern) for patterns in layout.values() for pattern in patterns
    )


def _covered(layout: dict[str, list[str]], folder: str) -> bool:
    """Tell whether a pattern of a folder above speaks for this one too."""
    return any(
        folder.startswith(pattern.removesuffix("*"))
        for patterns in layout.values()
        for pattern in patterns
    )


def settings_text(standard: str, layout: dict[str, list[str]]) -> str:
    """Return `[tool.backwright]` as it is written into pyproject.toml."""
    lines = ["[tool.backwright]", f'standard = "{standard}"']
    if layout:
        lines += ["", "[tool.backwright.layout]"]
    for layer, patterns in layout.items():
        shown = ", ".join(f'"{pattern}"' for pattern in patterns)
        lines.append(f"{layer} = [{shown}]")
    return "\n".join(lines) + "\n"
