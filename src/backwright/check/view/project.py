"""The project as rules see it: files joined, names, routes and models found."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from backwright.check.facts.expr import Call
from backwright.check.facts.forms import Body, Function, Outline
from backwright.check.view.ancestry import Ancestry
from backwright.check.view.file import FileView
from backwright.check.view.inference import Inference
from backwright.check.view.layers import Layers
from backwright.check.view.models import Models
from backwright.check.view.modules import Modules
from backwright.check.view.names import Names
from backwright.check.view.routes import METHODS, Route, Routes
from backwright.check.view.waiting import Waiting

FRAMEWORKS = frozenset({"fastapi", "starlette", "sqlalchemy", "sqlmodel", "celery"})


def folder_of(path: str, folders: Mapping[str, bool]) -> str | None:
    """Return the innermost folder that a path lies in, if it is a service's."""
    folder = path.rpartition("/")[0]
    while folder not in folders and folder:
        folder = folder.rpartition("/")[0]
    return folder if folders.get(folder, False) else None


def service_folders(
    outlines: Mapping[str, Outline], folders: Iterable[str]
) -> dict[str, bool]:
    """Return the project folders, and of each whether a framework is used there.

    A repository may hold services beside tools, SDKs and infrastructure, each with its
    own project file; where nothing uses a framework, all is taken for the service.
    """
    found = dict.fromkeys(
        ("" if folder == "." else folder for folder in folders), False
    )
    found.setdefault("", False)
    for path, outline in outlines.items():
        folder = path.rpartition("/")[0]
        while folder not in found:
            folder = folder.rpartition("/")[0]
        if not found[folder]:
            roots = {made.target.partition(".")[0] for made in outline.imports}
            found[folder] = not FRAMEWORKS.isdisjoint(roots)
    return found if any(found.values()) else dict.fromkeys(found, True)


class Project:
    """All files of a project and what they mean together.

    Attributes:
        files: The Python files by path.
        texts: The other files that rules read (pyproject, Dockerfile…), by path.
        layers: Which layer a path belongs to.
        names: What names mean.
        ancestry: What classes descend from.
        inference: The types of expressions.
    """

    def __init__(
        self,
        outlines: Mapping[str, Outline],
        load_body: Callable[[str], Body],
        layers: Layers,
        texts: Mapping[str, str],
    ) -> None:
        """Join the files.

        Args:
            outlines: The outline of each Python file by path.
            load_body: Gives the body of a path; called only when a rule asks.
            layers: Which layer a path belongs to.
            texts: Other files.
        """
        self.layers = layers
        layers.learn(outlines)
        self.texts = texts
        folders = {
            path.rpartition("/")[0] or "."
            for path in texts
            if path.endswith(("pyproject.toml", "setup.py", "alembic.ini"))
        }
        self._services = service_folders(outlines, folders)
        by_module = {outline.module: outline for outline in outlines.values()}
        self.names = Names(by_module, Modules(outlines, folders))
        self.ancestry = Ancestry(self.names)
        self.inference = Inference(self.names, self.ancestry)
        self.outlines = by_module
        self.files = {
            path: FileView(self, path, outline, self._loader(load_body, path))
            for path, outline in outlines.items()
        }
        self._by_module = {file.module: file for file in self.files.values()}
        self._effects: dict[tuple[str, str], bool] = {}

    def layer_of(self, path: str, outline: Outline) -> str:
        """Return a file's layer: what its routes say, then what its path says."""
        layer = self.layers.of(path)
        if layer in {"test", "migration", "tool"} or self.layers.is_said(path):
            return layer
        if outline.generated or folder_of(path, self._services) is None:
            # What a program wrote, nobody mends.
            return "tool"
        routes = any(
            isinstance(item, Call) and item.method in METHODS and item.receiver
            for function in outline.functions
            for item in function.decorators
        )
        return "router" if routes and layer else layer

    def root_of(self, path: str) -> str:
        """Return the innermost folder with a project file that a path lies in."""
        folder = path.rpartition("/")[0]
        while folder not in self._services:
            folder = folder.rpartition("/")[0]
        return folder

    @staticmethod
    def _loader(load_body: Callable[[str], Body], path: str) -> Callable[[], Body]:
        return lambda: load_body(path)

    @cached_property
    def routes(self) -> Routes:
        """The routes and routers."""
        return Routes(self.outlines, self.names, self.ancestry)

    @cached_property
    def models(self) -> Models:
        """The ORM models."""
        return Models(self.names, self.ancestry)

    @cached_property
    def waiting(self) -> Waiting:
        """Who waits while a coroutine runs."""
        return Waiting(self)

    @cached_property
    def _routes_by_module(self) -> dict[str, list[Route]]:
        found: dict[str, list[Route]] = defaultdict(list)
        for route in self.routes.all:
            found[route.module].append(route)
        return found

    def routes_of(self, module: str) -> list[Route]:
        """Return the routes that a module defines."""
        return self._routes_by_module.get(module, [])

    def file_of(self, module: str) -> FileView | None:
        """Return the file with a whole dotted name."""
        return self._by_module.get(module)

    def function(self, name: str) -> tuple[FileView, int, Function] | None:
        """Return a function by its canonical name: its file, its index, itself."""
        function = self.names.functions.get(name)
        if function is None:
            return None
        file = self.file_of(name.removesuffix(f".{function.qualname}"))
        if file is None:
            return None
        return file, file.functions.index(function), function

    @property
    def application(self) -> Iterable[FileView]:
        """The files of the service itself."""
        return (file for file in self.files.values() if file.is_application)

    def reaches(
        self, name: str, effect: str, holds: Callable[[FileView, int], bool]
    ) -> bool:
        """Tell whether calling a function does something, itself or by what it calls.

        Args:
            name: The function's canonical name.
            effect: What to call the effect in the memory of answers.
            holds: Tells whether a function (file, index) has the effect itself.
        """
        key = (effect, name)
        if key in self._effects:
            return self._effects[key]
        self._effects[key] = False
        found = self.function(name)
        if found is None:
            return False
        file, index, _ = found
        answer = holds(file, index) or any(
            self.reaches(callee, effect, holds)
            for call in file.calls_of(index)
            if not call.deferred and (callee := file.callee(call))
        )
        self._effects[key] = answer
        return answer

    def queries_database(self, name: str) -> bool:
        """Tell whether calling a function sends a query, itself or by what it calls."""
        return self.reaches(
            name,
            "query",
            lambda file, index: any(
                query.kind in {"read", "change"} for query in file.queries_of(index)
            ),
        )
