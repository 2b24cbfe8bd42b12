"""Puts a tree of the layout `layered` into another: moves files, rewrites names."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

_DOTTED: Final = re.compile(r"(?<![\w.])(?:app|tests)(?:\.[A-Za-z_]\w*)+")
_SLASHED: Final = re.compile(r"(?<![\w./-])(?:app|tests)(?:/[\w.{}*-]+)+")
_FROM: Final = re.compile(
    r"^(?P<indent>[ ]*)from (?P<package>(?:app|tests)[\w.]*) import "
    r"(?:\((?P<many>[^)]*)\)|(?P<few>[^\n(]+))$",
    re.MULTILINE,
)


class Translation:
    """Knows where each file went, and says so in every text that names it."""

    def __init__(self, moves: Mapping[str, str]) -> None:
        """Learn the moves.

        Args:
            moves: New path by old path, of every file, moved or not.
        """
        self._paths = {old: new for old, new in moves.items() if old != new}
        self._paths |= _moved_folders(moves)
        self._modules = {_module(old): _module(new) for old, new in self._paths.items()}

    def path(self, path: str) -> str:
        """Return where a file lies now."""
        return self._paths.get(path, path)

    def text(self, text: str) -> str:
        """Return a text with every module and path that it names where it lies now."""
        if not self._paths:
            return text
        text = _FROM.sub(self._split_import, text)
        text = _DOTTED.sub(lambda found: self._dotted(found[0]), text)
        return _SLASHED.sub(lambda found: self._slashed(found[0]), text)

    def _dotted(self, name: str) -> str:
        parts = name.split(".")
        for length in range(len(parts), 1, -1):
            moved = self._modules.get(".".join(parts[:length]))
            if moved:
                return ".".join((moved, *parts[length:]))
        return name

    def _slashed(self, path: str) -> str:
        stripped = path.rstrip(".")
        return self._paths.get(stripped, stripped) + path[len(stripped) :]

    def _split_import(self, found: re.Match[str]) -> str:
        """Import each module that moved from where it lies now, under its old name."""
        package = found["package"]
        names = [name.strip() for name in (found["many"] or found["few"]).split(",")]
        names = [name for name in names if name]
        moved = [name for name in names if f"{package}.{name}" in self._modules]
        if not moved:
            return found[0]
        lines = [self._import(package, name) for name in moved]
        kept = ", ".join(name for name in names if name not in moved)
        if kept:
            lines.append(f"from {package} import {kept}")
        return "\n".join(found["indent"] + line for line in lines)

    def _import(self, package: str, name: str) -> str:
        parent, _, module = self._modules[f"{package}.{name}"].rpartition(".")
        alias = "" if module == name else f" as {name}"
        return f"from {parent} import {module}{alias}"


def _module(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")


def _moved_folders(moves: Mapping[str, str]) -> dict[str, str]:
    """Return the folders that moved with all their files, each with where to."""
    targets: dict[str, set[str]] = {}
    for old, new in moves.items():
        kept_name = PurePosixPath(old).name == PurePosixPath(new).name
        for parent, moved in zip(
            PurePosixPath(old).parents, PurePosixPath(new).parents, strict=False
        ):
            targets.setdefault(str(parent), set()).add(
                str(moved) if kept_name else str(parent)
            )
    return {
        old: min(new)
        for old, new in targets.items()
        if len(new) == 1 and old.count("/") and min(new) != old
    }
