"""Design → Tree: each template, once or once an entity, into its place."""

import importlib
import importlib.util
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Final

from backwright.design.service import Service
from backwright.render.contract import contract
from backwright.render.format import LINE_LENGTH, Memory, format_python
from backwright.render.templates import fill, template_paths
from backwright.shape.layouts import LAYOUTS
from backwright.shape.readmes import feature_readme, readme
from backwright.shape.translation import Translation
from backwright.tree import Tree

CONTRACT: Final = "docs/openapi.json"
ENTITY: Final = "{entity}"
VALUE: Final = "{value}"
_EXPLAINED: Final = frozenset({"app", "docs", "migrations", "tests"})
_PROJECT: Final = "pyproject.toml"
_LONGEST_LINE: Final = "max-line-length"
_ROUTERS: Final = "app/presentation/v1/routers"
_QUOTES: Final = '"""'
_NOT_NAMES: Final = re.compile(r"[^A-Za-z0-9]+")

View = Callable[..., object]


def render(service: Service, memory: Memory | None = None) -> Tree:
    """Return every file of a service.

    Args:
        service: What to write.
        memory: What became of earlier drafts; what becomes of these is added.

    Raises:
        BadTemplate: A template does not give valid Python, which is our fault.
    """
    texts = {path: text for path, text in _fill_all(service) if text.strip()}
    for path in tuple(_packages(texts)):
        texts.setdefault(path, "")
    moved, translation = _lay_out(service, texts)
    written = _with_room(_without_blanks(format_python(Tree(moved), memory)))
    written[CONTRACT] = contract(service)
    return Tree(_with_readmes(written, translation, texts))


def _without_blanks(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts less the modules whose imports were all that they had."""
    kept = {path: text for path, text in texts.items() if text.strip()}
    return kept | dict.fromkeys(_packages(kept), "")


def _with_room(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts, the linter told how long a line with the longest names is.

    The formatter breaks lines at 88; what it leaves longer, such as the import of an
    entity with a name of forty letters, nobody can break.
    """
    python = (text for path, text in texts.items() if path.endswith(".py"))
    longest = max(len(line) for text in python for line in text.splitlines())
    room = f"{_LONGEST_LINE} = {max(longest, LINE_LENGTH)}"
    project = texts[_PROJECT].replace(f"{_LONGEST_LINE} = {LINE_LENGTH}", room)
    return {**texts, _PROJECT: project}


def _fill_all(service: Service) -> Iterator[tuple[str, str]]:
    for path, template in template_paths(service.capabilities).items():
        for written, context in _contexts(path, service):
            yield written, fill(template, context)


def _contexts(
    path: str, service: Service
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield each file that a template's path stands for, and what fills it."""
    view = _view(_NOT_NAMES.sub("_", path.removesuffix(".py")).strip("_").lower())
    if ENTITY in path:
        for entity in service.entities:
            context = {"service": service, "entity": entity}
            context |= {"view": view(service, entity)} if view else {}
            yield path.replace(ENTITY, entity.names.plural_snake), context
    elif VALUE in path:
        for value in service.values:
            context = {"service": service, "value": value}
            context |= {"view": view(service, value)} if view else {}
            yield path.replace(VALUE, value.names.snake), context
    else:
        yield path, {"service": service} | ({"view": view(service)} if view else {})


@cache
def _view(name: str) -> View | None:
    module = f"{__package__}.views.{name}"
    if importlib.util.find_spec(module) is None:
        return None
    view: View = importlib.import_module(module).view
    return view


def _packages(texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the `__init__.py` of each folder of Python, but for scripts' folders."""
    for path in texts:
        pure = PurePosixPath(path)
        if pure.suffix == ".py" and pure.parts[0] in {"app", "tests"}:
            for folder in pure.parents[:-1]:
                yield f"{folder}/__init__.py"


def _lay_out(
    service: Service, texts: Mapping[str, str]
) -> tuple[dict[str, str], Translation]:
    """Return the texts where the layout puts them, and how they got there."""
    layout = LAYOUTS[service.layout]
    features = {entity.names.plural_snake for entity in service.entities}
    features |= {PurePosixPath(path).stem for path in texts if _ROUTERS in path}
    features.discard("__init__")
    moves = {path: layout.path(path, features) for path in texts}
    translation = Translation(moves)
    moved = {moves[path]: translation.text(texts[path]) for path in texts}
    emptied = {
        path for path in moved if path.endswith("__init__.py") and not moved[path]
    }
    kept = {path: text for path, text in moved.items() if path not in emptied}
    return kept | dict.fromkeys(_packages(kept), ""), translation


def _with_readmes(
    texts: Mapping[str, str], translation: Translation, original: Mapping[str, str]
) -> dict[str, str]:
    """Return the texts and a README in each folder that has none of its own."""
    named = {translation.path(folder): folder for folder in _modules(original)}
    written = dict(texts)
    for folder, modules in _modules(texts).items():
        path = f"{folder}/README.md"
        if path in written:
            continue
        if folder in named:
            written[path] = translation.text(readme(named[folder], modules))
        elif folder.startswith("app/"):
            written[path] = feature_readme(PurePosixPath(folder).name, modules)
        else:
            written[path] = readme(folder, modules)
    return written


def _modules(texts: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the folders that must explain themselves, each with its modules."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(texts):
        folder, _, name = path.rpartition("/")
        if path.partition("/")[0] not in _EXPLAINED or not folder:
            continue
        for parent in (folder, *map(str, PurePosixPath(folder).parents[:-1])):
            found.setdefault(parent, {})
        if name not in {"__init__.py", "README.md"}:
            found[folder][name] = _summary(texts[path]) if name.endswith(".py") else ""
    return found


def _summary(text: str) -> str:
    """Return what a module says of itself: the first line of its docstring."""
    first = text.partition("\n")[0]
    return first.strip('"') if first.startswith(_QUOTES) else ""
