"""The blueprints that come with backwright, each with the code a user would add."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from backwright.tree import Tree

BLUEPRINT: Final = "blueprint.yaml"
ADDED: Final = "added"


def names() -> list[str]:
    """Return the names of the examples."""
    return sorted(
        entry.name for entry in _root().iterdir() if (entry / BLUEPRINT).is_file()
    )


def blueprint(name: str) -> str:
    """Return the text of an example's blueprint."""
    return (_root() / name / BLUEPRINT).read_text("utf-8")


def added(name: str) -> Tree:
    """Return the files that an example's author wrote or changed by hand."""
    texts: dict[str, str] = {}
    _collect(_root() / name / ADDED, "", texts)
    return Tree(texts)


def _root() -> Traversable:
    """Return the folder of the examples: in the package, or in a checkout beside it."""
    packaged = files("backwright") / "examples"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "examples"


def _collect(folder: Traversable, prefix: str, texts: dict[str, str]) -> None:
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        if entry.is_dir():
            _collect(entry, f"{prefix}{entry.name}/", texts)
        elif not entry.name.endswith(".pyc"):
            texts[prefix + entry.name] = entry.read_text("utf-8")
