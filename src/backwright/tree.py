"""A folder as a value: rendered, read from disk or recorded, always this type."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath


class UnsafePath(ValueError):
    """A path would lie outside the tree or could not be written everywhere."""


class Tree(Mapping[str, str]):
    """Relative POSIX path → text, in the order of paths."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        """Keep the texts.

        Args:
            texts: The text of each file by its relative path.

        Raises:
            UnsafePath: A path is absolute, empty, or climbs out of the tree.
        """
        texts = texts or {}
        self._texts = {require_safe(path): texts[path] for path in sorted(texts)}

    def __getitem__(self, path: str) -> str:
        return self._texts[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __repr__(self) -> str:
        return f"Tree({list(self._texts)!r})"

    def __or__(self, other: Mapping[str, str]) -> "Tree":
        return Tree({**self._texts, **other})

    def without(self, paths: set[str]) -> "Tree":
        """Return the tree less some of its files."""
        return Tree({path: self[path] for path in self if path not in paths})

    def folders(self) -> list[str]:
        """Return each folder above a file, in order; `""` is the root."""
        found = {
            str(parent) if str(parent) != "." else ""
            for path in self
            for parent in PurePosixPath(path).parents
        }
        return sorted(found)


@lru_cache(maxsize=65_536)
def require_safe(path: str) -> str:
    """Return the path if it stays inside a tree.

    Raises:
        UnsafePath: It does not, or it has a character that a file name must not have.
    """
    pure = PurePosixPath(path)
    unsafe = (
        not path
        or pure.is_absolute()
        or ".." in pure.parts
        or str(pure) != path
        or "\\" in path
        or not path.isprintable()
    )
    if unsafe:
        raise UnsafePath(f"{path!r} is no path inside a folder")
    return path
