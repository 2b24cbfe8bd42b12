"""Which file a dotted name leads to.

A file is known by its whole path, dotted (`server.app.main`); code imports it from
some root (`app.main`). Roots are the folders above the topmost package and those
that hold a project file; a name of two or more parts that ends one path only is
taken as well. A bare name never is, so a project's `logging.py` shadows nobody.
"""

from collections import defaultdict
from collections.abc import Iterable


def module_of(path: str) -> str:
    """Return the whole dotted name of a file."""
    parts = path.removesuffix(".py").split("/")
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join([part.replace(".", "_") for part in parts])


class Modules:
    """Finds files by the names that code imports."""

    def __init__(self, paths: Iterable[str], project_folders: Iterable[str]) -> None:
        """Index the files.

        Args:
            paths: All Python files, relative to the project.
            project_folders: The folders that hold a pyproject.toml or the like.
        """
        self.paths = {module_of(path): path for path in paths}
        packages = {
            path.rpartition("/")[0] or "."
            for path in self.paths.values()
            if path.endswith("__init__.py")
        }
        folders = set(project_folders) | {f"{name}/src" for name in project_folders}
        folders = {folder.removeprefix("./") for folder in folders} | {".", "src"}
        self._by_root: dict[str, list[str]] = defaultdict(list)
        self._by_suffix: dict[str, list[str]] = defaultdict(list)
        self._split: dict[str, tuple[str, str]] = {}
        for module, path in self.paths.items():
            self._index(module, path.split("/"), packages, folders)

    def _index(
        self, module: str, path: list[str], packages: set[str], folders: set[str]
    ) -> None:
        parts = module.split(".")
        for start in range(len(parts)):
            above = "/".join(path[:start]) or "."
            name = ".".join(parts[start:])
            in_package = above in packages
            if not in_package and (
                above in folders or "/".join(path[: start + 1]) in packages
            ):
                self._by_root[name].append(module)
            elif start < len(parts) - 1 and not in_package:
                self._by_suffix[name].append(module)

    def find(self, name: str, importer: str) -> str:
        """Return the whole name of the module that an importer means, or nothing."""
        if name in self.paths:
            return name
        found = self._by_root.get(name) or self._by_suffix.get(name) or []
        if len(found) <= 1:
            return found[0] if found else ""
        return max(found, key=lambda module: _shared(module, importer))

    def split(self, dotted: str, importer: str) -> tuple[str, str]:
        """Return the module that a dotted name starts with, and the rest."""
        known = self._split.get(dotted)
        if known is None:
            known, certain = self._find_start(dotted, importer)
            if certain:
                self._split[dotted] = known
        return known

    def _find_start(self, dotted: str, importer: str) -> tuple[tuple[str, str], bool]:
        """Return the same, and whether it holds for whoever imports."""
        parts = dotted.split(".")
        for end in range(len(parts), 0, -1):
            name = ".".join(parts[:end])
            module = self.find(name, importer)
            if module:
                candidates = self._by_root.get(name) or self._by_suffix.get(name) or ()
                certain = name in self.paths or len(candidates) == 1
                return (module, ".".join(parts[end:])), certain
        return ("", dotted), True


def _shared(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one.split("."), other.split("."), strict=False):
        if left != right:
            break
        count += 1
    return count
