"""Merges three trees, file by file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from backwright.diagnostics import Diagnostic, Position, Rejected, Severity
from backwright.merge.change import Change, What
from backwright.merge.markers import Merged, first_marker
from backwright.merge.renaming import Renaming
from backwright.merge.texts import merge_text
from backwright.tree import Tree

GONE = "deleted by you"
EDITED = "edited by you"
SAME = "already as it is written now"
SETTLE = "settle it between the markers, then run `backwright apply --continue`"
FOREIGN = "no text file of backwright's: a link, a folder, or not UTF-8"


def merge(
    base: Tree,
    current: Tree,
    new: Tree,
    *,
    others: Collection[str] = (),
    renaming: Renaming | None = None,
) -> list[Change]:
    """Return what to do to each file, in order of path; files that stay are left out.

    Args:
        base: The text last written for each file.
        current: What lies on disk at those paths and the new ones.
        new: What is to be written now.
        others: Paths at which lies something that is no text file.
        renaming: What the blueprint renamed; what the user did goes with it.

    Raises:
        Rejected: A file still has conflict markers of an earlier merge.
    """
    renaming = renaming or Renaming()
    moves = _moves(base, current, new, renaming.paths)
    merger = _Trees(base, current, new, frozenset(others), moves, renaming)
    origins = set(moves.values())
    paths = sorted((base.keys() | new.keys()) - origins)
    left = [path for path in base if first_marker(current.get(path, ""))]
    if left:
        raise Rejected(unsettled(path, current[path]) for path in left)
    changes = [change for path in paths if (change := merger.change(path))]
    changes += [merger.leave(origin) for origin in sorted(origins)]
    return sorted(changes, key=lambda change: change.path)


@dataclass(frozen=True, slots=True)
class _Trees:
    base: Tree
    current: Tree
    new: Tree
    others: frozenset[str]
    moves: Mapping[str, str] = field(default_factory=dict)
    renaming: Renaming = field(default_factory=Renaming)

    def change(self, path: str) -> Change | None:
        """Return what to do to one file, nothing if it is as it shall be."""
        origin = self.moves.get(path, "")
        old = self.base.get(origin or path)
        now = self.current.get(origin or path)
        new = self.new.get(path)
        as_written = now == new or (now and old and _as(now, old) == now)
        if old == new and as_written and not origin:
            return None
        change = self._decided(path, old, now, new)
        if not origin:
            return change
        arrives = change.what in {What.UPDATE, What.KEEP} and change.after is not None
        what = What.CREATE if arrives else change.what
        return replace(change, what=what, before=None, origin=origin)

    def leave(self, origin: str) -> Change:
        """Return how the old place of a moved file is cleared."""
        target = next(path for path, old in self.moves.items() if old == origin)
        return Change(
            path=origin,
            what=What.REMOVE if origin in self.current else What.KEEP,
            before=self.current.get(origin),
            after=None,
            base=None,
            why=f"moved to {target}",
        )

    def _decided(
        self, path: str, old: str | None, now: str | None, new: str | None
    ) -> Change:
        keep = Change(path=path, what=What.KEEP, before=now, after=now, base=new)
        if path in self.others:
            return replace(keep, why=FOREIGN, diagnostics=_in_the_way(path, old, new))
        if now is not None:
            return _over(keep, old, now, new, self.renaming)
        if old is None:
            return replace(keep, what=What.CREATE, after=new)
        return replace(keep, why=GONE)


def _over(
    keep: Change, old: str | None, now: str, new: str | None, renaming: Renaming
) -> Change:
    """Decide about a file that is there."""
    if new is not None and now == _as(now, new):
        return replace(keep, why=SAME)
    if old is None:
        in_the_way = _in_the_way(keep.path, old, new)
        return replace(keep, why="yours", diagnostics=in_the_way)
    untouched = now == _as(now, old)
    if new is None and untouched:
        return replace(keep, what=What.REMOVE, after=None, why="no longer written")
    if new is None:
        return replace(keep, why=f"no longer written, but {EDITED}")
    if untouched:
        return replace(keep, what=What.UPDATE, after=_as(now, new))
    if renaming.nearer(old, new):
        old, now = renaming.of(old), renaming.of(now)
    return _merged(replace(keep, why=EDITED), old, now, new)


def _merged(keep: Change, old: str, now: str, new: str) -> Change:
    if old == new and now == keep.before:
        return keep
    merged = merge_text(keep.path, old, now, new)
    if merged.conflicts:
        found = _conflicts(keep.path, merged)
        return replace(keep, what=What.CONFLICT, after=merged.text, diagnostics=found)
    if merged.text == keep.before:
        return keep
    return replace(keep, what=What.MERGE, after=merged.text)


def _conflicts(path: str, merged: Merged) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            path=path,
            code="conflict",
            message=f"you and backwright both changed {conflict.name or 'these lines'}",
            position=Position(conflict.line),
            help=SETTLE,
        )
        for conflict in merged.conflicts
    )


def _in_the_way(path: str, old: str | None, new: str | None) -> tuple[Diagnostic, ...]:
    if old is not None or new is None:
        return ()
    return (
        Diagnostic(
            path=path,
            code="own-file-in-the-way",
            message="backwright now writes a file that you have made yourself",
            help=f"yours stays; compare it with .backwright/base/{path}.base",
            severity=Severity.WARNING,
        ),
    )


def unsettled(path: str, text: str) -> Diagnostic:
    """Return what to say of a file that still has conflict markers."""
    return Diagnostic(
        path=path,
        code="unsettled-conflict",
        message="a conflict of an earlier apply is not settled",
        position=Position(first_marker(text)),
        help=SETTLE,
    )


def _moves(
    base: Tree, current: Tree, new: Tree, moved: Mapping[str, str]
) -> dict[str, str]:
    """Return the old path of each file that can move, by its new one."""
    return {
        target: origin
        for origin, target in moved.items()
        if origin in base
        and origin not in new
        and target in new
        and target not in base
        and target not in current
    }


def _as(text: str, other: str) -> str:
    """Return another text with the line ends of a text."""
    if "\r\n" in text and "\r" not in other:
        return other.replace("\n", "\r\n")
    return other
