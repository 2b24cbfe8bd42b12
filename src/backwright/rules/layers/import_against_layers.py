"""The rule `import-against-layers`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from backwright.check.facts.forms import Import
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

ORDER = {"domain": 0, "model": 1, "repository": 2, "service": 3, "router": 4}
FORBIDDEN = {
    "domain": frozenset({"router", "service", "repository", "model"}),
    "model": frozenset({"router", "service", "repository"}),
    "repository": frozenset({"router", "service"}),
    "service": frozenset({"router"}),
}

# What every layer may know, wherever it lies.
SHARED = frozenset(
    {
        "config",
        "constants",
        "database",
        "db",
        "enums",
        "errors",
        "exceptions",
        "logger",
        "logging",
        "redis",
        "settings",
        "types",
    }
)
NONE: frozenset[str] = frozenset()
FEW = 2
ORMS = frozenset(
    {
        "beanie",
        "mongoengine",
        "odmantic",
        "ormar",
        "peewee",
        "sqlalchemy",
        "sqlmodel",
        "tortoise",
    }
)
# What says that a class describes data; others are only called models.
DESCRIBING = ORMS | {"attr", "attrs", "dataclasses", "pydantic"}


class ImportAgainstLayers(Rule):
    """An import outward: an inner layer that knows an outer one.

    What it finds:
        A service that imports a router, a repository that imports a service or
        router, a model that imports any of them, a domain that imports anything but
        itself. Where more imports lead outward than inward, the folders are not taken
        for layers; what a service only hands on is not of the service.
    Why it matters:
        The inner layer can then be neither tested nor used without the outer, and the
        two soon import each other in circles.
    Bad:
        # app/routers/users.py
        from fastapi import APIRouter

        router = APIRouter()

        def parse(text: str) -> str:
            return text
        # app/services/users.py
        from app.routers.users import parse

        def find(text: str) -> str:
            return parse(text)
    Good:
        # app/services/users.py
        def find(text: str) -> str:
            return text
        # app/routers/users.py
        from app.services.users import find

        def parse(text: str) -> str:
            return find(text)
    How to fix:
        Move what is shared inward, or give it to the inner layer as an argument.
    Source:
        B, C, D, E: routers → services → repositories → models, inward only.
    """

    severity = Severity.ERROR

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the imports."""
        found: dict[tuple[str, str], list[tuple[FileView, Import]]] = defaultdict(list)
        for file in project.files.values():
            for made, other in self._imports(file, FORBIDDEN.get(file.layer, NONE)):
                known = file.layer != "domain" or self._maps(other)
                if known and self._is_really(file) and self._is_really(other):
                    found[file.layer, other.layer].append((file, made))
        for (inner, outer), against in found.items():
            if not self._holds(project, inner, outer, len(against)):
                continue
            for file, made in against:
                yield file.at(made, f"a {inner} imports a {outer}")

    def _holds(self, project: Project, inner: str, outer: str, against: int) -> bool:
        """Tell whether a project has these layers at all.

        Where more imports lead outward than inward, folders only have such names.
        """
        if against <= FEW:
            return True
        inward = sum(
            1
            for file in project.files.values()
            if file.layer == outer
            for _ in self._imports(file, frozenset({inner}))
        )
        return inward > against

    @staticmethod
    def _imports(
        file: FileView, layers: frozenset[str]
    ) -> Iterator[tuple[Import, FileView]]:
        modules = file.project.names.modules
        seen: set[int] = set()
        for made in file.outline.imports if layers else ():
            if made.typing_only or made.line in seen:
                continue
            target = modules.split(made.target, file.module)[0]
            if target.rpartition(".")[2] in SHARED:
                continue
            other = file.project.file_of(target)
            if other is None or other is file or other.layer not in layers:
                continue
            # What a service only hands on is not of the service.
            home = modules.split(file.name(made.name, made.scope), file.module)[0]
            made_in = file.project.file_of(home)
            if made_in is None or made_in.layer in layers:
                seen.add(made.line)
                yield made, other

    def _is_really(self, file: FileView) -> bool:
        """What has a layer's name must do what the layer does."""
        if file.layer == "model":
            return bool(file.classes) and not _roots(file).isdisjoint(DESCRIBING)
        if file.layer == "repository":
            return self._stores(file)
        if file.layer != "router":
            return file.layer in FORBIDDEN
        routers = file.project.routes.routers.values()
        return bool(file.routes) or any(one.module == file.module for one in routers)

    @staticmethod
    def _maps(file: FileView) -> bool:
        """A model that maps no table may be of the domain itself."""
        return file.layer != "model" or not ORMS.isdisjoint(_roots(file))

    @staticmethod
    def _stores(file: FileView) -> bool:
        """A repository of something else (of packages, of code) is no layer."""
        named = any(re.search(r"\wRepo(?:sitory)?$", one.name) for one in file.classes)
        return named or bool(file.queries)


def _roots(file: FileView) -> set[str]:
    """Return the packages that a file imports."""
    return {made.target.partition(".")[0] for made in file.outline.imports}
