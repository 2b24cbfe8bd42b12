"""VALUE  How far a service is from what backwright wrote, and would write now."""

from collections.abc import Collection
from dataclasses import dataclass

from backwright.tree import Tree


@dataclass(frozen=True, slots=True)
class Drift:
    """The files that differ, by how.

    Attributes:
        edited: Changed by the user.
        deleted: Deleted by the user.
        replaced: No text files any more: links, folders, other contents.
        behind: Not as they would be written now, edited or not.
        missing: To be written now, and never written before.
        obsolete: No longer to be written.
    """

    edited: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    obsolete: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether all is as it was written, and as it would be written now."""
        return self == Drift()


def drift(base: Tree, current: Tree, new: Tree, others: Collection[str] = ()) -> Drift:
    """Return how far a service has drifted.

    Args:
        base: The text last written for each file.
        current: What lies on disk at those paths.
        new: What would be written now.
        others: Paths at which lies something that is no text file.
    """
    there = [path for path in base if path in current]
    return Drift(
        edited=tuple(path for path in there if _differ(current[path], base[path])),
        deleted=tuple(
            path for path in base if path not in current and path not in others
        ),
        replaced=tuple(path for path in base if path in others),
        behind=tuple(
            path for path in base if path in new and _differ(base[path], new[path])
        ),
        missing=tuple(path for path in new if path not in base),
        obsolete=tuple(path for path in base if path not in new),
    )


def _differ(left: str, right: str) -> bool:
    """Return whether two texts differ in more than their line ends."""
    return left != right and left.replace("\r\n", "\n") != right.replace("\r\n", "\n")
