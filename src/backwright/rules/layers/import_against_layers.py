"""The rule `import-against-layers`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

ORDER = {"domain": 0, "model": 1, "repository": 2, "service": 3, "router": 4}
FORBIDDEN = {
    "domain": frozenset({"router", "service", "repository", "model"}),
    "model": frozenset({"router", "service", "repository"}),
    "repository": frozenset({"router", "service"}),
    "service": frozenset({"router"}),
}

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


class ImportAgainstLayers(Rule):
    """An import outward: an inner layer that knows an outer one.

    What it finds:
        A service that imports a router, a repository that imports a service or
        router, a model that imports any of them, a domain that imports anything but
        itself.
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

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the imports."""
        forbidden = FORBIDDEN.get(file.layer)
        if forbidden is None:
            return
        if file.layer == "repository" and not self._stores(file):
            return
        if file.layer == "model" and not file.classes:
            return
        modules = file.project.names.modules
        seen: set[int] = set()
        for made in file.outline.imports:
            if made.typing_only or made.line in seen:
                continue
            target = modules.split(made.target, file.module)[0]
            other = file.project.file_of(target)
            if other is None or other.layer not in forbidden or other is file:
                continue
            if self._is_really(other):
                seen.add(made.line)
                yield file.at(made, f"a {file.layer} imports a {other.layer}")

    def _is_really(self, other: FileView) -> bool:
        """What has a layer's name must do what the layer does."""
        if other.layer == "model":
            roots = {made.target.partition(".")[0] for made in other.outline.imports}
            return not ORMS.isdisjoint(roots)
        if other.layer == "repository":
            return self._stores(other)
        if other.layer != "router":
            return True
        routers = other.project.routes.routers.values()
        return bool(other.routes) or any(one.module == other.module for one in routers)

    @staticmethod
    def _stores(file: FileView) -> bool:
        """A repository of something else (of packages, of code) is no layer."""
        named = any(re.search(r"\wRepo(?:sitory)?$", one.name) for one in file.classes)
        return named or bool(file.queries)
