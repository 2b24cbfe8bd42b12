"""A difference of tables → the files of the migration that makes it."""

import ast
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from backwright.design.migrating.difference import Difference, Tables
from backwright.design.migrating.operation import Moved, Way
from backwright.design.migrating.reading import tables
from backwright.naming import snake
from backwright.render.format import format_python
from backwright.render.templates import fill
from backwright.render.wording.docstrings import literal
from backwright.tree import Tree

FOLDER: Final = "migrations"
INITIAL: Final = f"{FOLDER}/initial"
PARTS: Final = "_parts/migration"
SHARED: Final = ("statements.py", "steps.py", "values.py", "copying.py")
IN_THE_BEGINNING: Final = "as it was in the beginning"
LONGEST: Final = 60
WIDTH: Final = 84
NAMED: Final = 2
BESIDE: Final = {f"{INITIAL}/table.py": '"""There, so that imports sort as ours."""\n'}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a migration stands in the history.

    Attributes:
        number: Its own: `0002`.
        after: The revision that it follows.
    """

    number: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What the template of a migration says."""

    title: str
    words: tuple[str, ...]
    number: str
    after: str
    modules: tuple[str, ...]
    steps: tuple[str, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """The tables on one side of a migration.

    Attributes:
        name: `before` or `after`.
        texts: The text of each module that says them, by its path.
    """

    name: str
    texts: Mapping[str, str]

    @cached_property
    def tables(self) -> Tables:
        """The tables, by name."""
        return tables(self.texts)

    def constant(self, table: str) -> str:
        """Return what stands for a table: `books_after.TABLE`; nothing without one."""
        if not table:
            return "None"
        found = self.tables[table]
        return f"{found.module}_{self.name}.{found.constant}"

    def module(self, table: str) -> str:
        """Return the module in which a table is said."""
        return f"{self.tables[table].module}_{self.name}"


def initial(tree: Mapping[str, str]) -> Tree:
    """Return the modules of a service that say its tables."""
    paths = [path for path in tree if path.startswith(f"{INITIAL}/")]
    tables = [path for path in paths if "TABLE: Final = Table(" in tree[path]]
    return Tree({path: tree[path] for path in tables})


def migration(found: Difference, before: Side, after: Side, place: Place) -> Tree:
    """Return the files of a migration, and those that each migration needs.

    Args:
        found: What it does.
        before: The tables that there are.
        after: The tables that shall be.
        place: Where it stands in the history.
    """
    modules = dict(_modules(found, before, after, place.number))
    title = _title(found)
    view = Version(
        title=title,
        words=tuple(_words(found)),
        number=place.number,
        after=place.after,
        modules=tuple(sorted(modules)),
        steps=tuple(
            f"{_wrapped(each.step)}," for each in found.operations if each.step
        ),
        copies=tuple(_copy(each, before, after) for each in found.moved),
    )
    texts = {f"{FOLDER}/{name}": fill(f"{PARTS}/{name}.jinja", {}) for name in SHARED}
    texts |= _package(place.number, modules)
    path = f"{FOLDER}/versions/{place.number}_{snake(title)}.py"
    texts[path] = fill(f"{PARTS}/version.py.jinja", {"view": view})
    return format_python(Tree(texts | BESIDE)).without({*BESIDE})


def _package(number: str, modules: Mapping[str, str]) -> dict[str, str]:
    folder = f"{FOLDER}/v{number}"
    texts = {f"{folder}/{name}.py": text for name, text in modules.items()}
    texts[f"{folder}/__init__.py"] = f'"""Tables around migration {number}."""\n'
    texts[f"{folder}/README.md"] = _readme(number, modules)
    return texts


def _modules(
    found: Difference, before: Side, after: Side, number: str
) -> Iterator[tuple[str, str]]:
    for each in found.moved:
        for side, table in ((before, each.before), (after, each.after)):
            if table:
                text = side.texts[f"{INITIAL}/{side.tables[table].module}.py"]
                said = f"{side.name} migration {number}"
                yield side.module(table), text.replace(IN_THE_BEGINNING, said, 1)


def _title(found: Difference) -> str:
    names = [each.after or each.before for each in found.moved]
    more = ["others"] if len(names) > NAMED else []
    return f"Change {' and '.join(names[:NAMED] + more).replace('_', ' ')}"


def _words(found: Difference) -> Iterator[str]:
    for each in found.operations:
        yield from textwrap.wrap(f"- {each.words}", WIDTH, subsequent_indent="  ")


def _readme(number: str, modules: Mapping[str, str]) -> str:
    listed = "\n".join(f"- `{name}.py`" for name in sorted(modules))
    return (
        f"# v{number}\n\nThe tables that migration {number} changes, before and after:"
        f" history, never edited.\n\n{listed}\n"
    )


def _copy(each: Moved, before: Side, after: Side) -> str:
    said = [before.constant(each.before), after.constant(each.after)]
    ways = {"forward": _way(each.forward), "back": _way(each.back)}
    said += [f"{name}={way}" for name, way in ways.items() if way != "Way()"]
    return f"{_wrapped('Copy(' + ', '.join(said) + ')')},"


def _way(way: Way) -> str:
    said = [f"values={dict(way.values)!r}"] if way.values else []
    said += [f"fits={way.fits!r}"] if way.fits else []
    said += ["lenient=True"] if way.lenient else []
    return f"Way({', '.join(said)})"


def _wrapped(step: str) -> str:
    """Return a step with its long texts broken."""
    tree = ast.parse(step, mode="eval")
    long: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and len(str(node.value)) > LONGEST:
            name = f"LONG{len(long)}_"
            long[name] = literal(str(node.value))
            node.value = name
    text = ast.unparse(tree)
    for name, said in long.items():
        text = text.replace(f"'{name}'", said)
    return text
