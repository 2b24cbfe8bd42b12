"""Which layer a file belongs to: by the project's own table, else by what is usual."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import PurePosixPath

USUAL: dict[str, frozenset[str]] = {
    "router": frozenset(
        {
            "router",
            "routers",
            "routes",
            "endpoint",
            "endpoints",
            "controllers",
        }
    ),
    "schemas": frozenset({"schema", "schemas", "dto", "dtos"}),
    "service": frozenset({"service", "services", "use_cases", "usecases"}),
    "repository": frozenset(
        {
            "repository",
            "repositories",
            "repos",
            "crud",
            "dao",
            "daos",
        }
    ),
    "model": frozenset({"models", "model", "orm"}),
    "domain": frozenset({"domain"}),
}
EDGE = frozenset({"dependencies", "deps", "middleware", "middlewares", "presentation"})
FOLDERS = frozenset({"crud", "dao", "domain", "orm", "repository"})
TEST = re.compile(
    r"(?:^|/)(?:tests?|testing|conftest)(?:/|\.py$)|(?:^|/)test_[^/]*\.py$|(?:_|smoke)test\.py$"
    r"|(?:^|/)(?:acceptance|auto|e2e|functional|integration|load|perf(?:ormance)?|unit)"
    r"[-_]?test(?:s|ing)?/"
    # Steps of scenarios, and what stands in for something real.
    r"|(?:^|/)features/(?:steps/|environment\.py$)|(?:^|/)(?:qa|mock\w*|fakes?|stubs?)/"
    r"|(?:^|[/_])(?:fake|mock)(?:\.py$|_[^/]*\.py$)"
)
MIGRATION = re.compile(
    r"(?:^|/)(?:versions|revisions|migrations?|alembic)/|(?:^|/)migrations?\.py$"
)
TOOL = re.compile(
    r"(?:^|/)(?:tools?|bin|docs?|docs_src|tasks|dev(?:elopment)?|tutorials?|cookbooks?)/"
    r"|(?:^|/)(?:\w+[-_])?(?:bench(?:es|marks?)|evals|examples?(?:[-_]configs?)?|scripts?)/"
    r"|^(?:demos?|evaluations?|(?:contrib(?:uting)?/|docs/|python/)?samples?)/"
    r"|(?:^|/)(?:setup|build|noxfile|manage|fabfile|cli|dev_?server)\.py$|_script\.py$"
    # What others wrote and was copied in.
    r"|(?:^|/)(?:third|3rd)_?part(?:y|ies)/|(?:^|/)vendor(?:ed)?/"
)


class Layers:
    """Answers which layer a path belongs to."""

    def __init__(self, layout: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """Keep the table.

        Args:
            layout: Patterns of paths by layer; without it, the usual names decide.
        """
        self._layout = layout or {}
        self._features: dict[str, set[str]] = {}
        self._known: dict[str, str] = {}

    def learn(self, paths: Iterable[str]) -> None:
        """Learn which folders hold a feature: `router.py`, `service.py` side by side.

        The name of such a folder says what it is about, not which layer it is.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for path in paths:
            folder, _, name = path.rpartition("/")
            layer = _layer_named(name.removesuffix(".py"))
            if layer and layer != "domain":
                found[folder].add(layer)
        self._features = {
            folder: layers for folder, layers in found.items() if len(layers) > 1
        }

    def of(self, path: str) -> str:
        """Return the layer of a path, or the empty string.

        Besides the layers there are `test`, `migration` and `tool` (scripts, docs).
        """
        found = self._known.get(path)
        if found is None:
            found = self._known[path] = self._find(path)
        return found

    def is_said(self, path: str) -> bool:
        """Tell whether the project's own table places a path."""
        return any(
            fnmatch(path, pattern)
            for patterns in self._layout.values()
            for pattern in patterns
        )

    def _find(self, path: str) -> str:
        for layer, patterns in self._layout.items():
            if any(fnmatch(path, pattern) for pattern in patterns):
                return layer
        if TEST.search(path):
            return "test"
        if MIGRATION.search(path):
            return "migration"
        if TOOL.search(path):
            return "tool"
        layers = self._features.get(path.rpartition("/")[0])
        return usual_layer(path) if layers is None else _of_feature(path, layers)


def _of_feature(path: str, layers: set[str]) -> str:
    """Return the layer of a file in a feature's folder, where such layers lie."""
    stem = PurePosixPath(path).stem
    # Beside a model, an entity is what the domain means by it.
    if stem == "entity" and "model" in layers:
        return "domain"
    return _layer_named(stem)


def usual_layer(path: str) -> str:
    """Return the layer that a path usually stands for: folders, then the file."""
    pure = PurePosixPath(path)
    for word in reversed(pure.parts[:-1]):
        if word in EDGE:
            return ""
        # A folder `service` may be a feature of that name; `services` is a layer.
        if word.endswith("s") or word in FOLDERS:
            layer = _layer_named(word)
            if layer:
                # `services/crud/` are the services that are crud.
                within = word in FOLDERS and "services" in pure.parts
                return "service" if within else layer
    # A file `domain` alone may be about domain names.
    return "" if pure.stem == "domain" else _layer_named(pure.stem)


def _layer_named(word: str) -> str:
    return next((layer for layer, words in USUAL.items() if word in words), "")
