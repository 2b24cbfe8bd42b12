"""Does exactly a list of changes, all or nothing."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.merge.change import Change, What
from backwright.merge.markers import first_marker
from backwright.merge.trees import unsettled
from backwright.tree import Tree
from backwright.workspace.disk import PROGRAM_MODE, Disk
from backwright.workspace.folder import look
from backwright.workspace.journal import Step
from backwright.workspace.record import BASE, SUFFIX, Record
from backwright.workspace.service import PENDING, opened


def apply(
    root: Path,
    changes: Sequence[Change],
    record: Record,
    *,
    executables: Collection[str] = (),
    disk: Disk | None = None,
) -> None:
    """Make the changes of a plan, and record them.

    The base of a file in conflict stays what it was until the conflict is settled and
    `settle` has been called: if the user drops the merge, nothing is lost for the next.

    Args:
        root: The folder of the service.
        changes: What to do to each file.
        record: The version and what is applied; the base is made from the changes.
        executables: The paths of those files that can be run as programs.
        disk: What does the writing.

    Raises:
        Rejected: A file is no longer as the changes expect, an earlier apply is not
            finished, or the disk refuses. Nothing was changed.
    """
    with opened(root, disk) as service:
        service.require_finished()
        service.require_unlinked(change.path for change in changes if change.writes)
        _require_expected(root, changes)
        steps = _file_steps(changes, executables)
        before = Record.load(root)
        conflicts = [change for change in changes if change.what is What.CONFLICT]
        after = replace(record, base=_base(before.base, changes))
        steps += record_steps(before, after, [change.path for change in conflicts])
        steps += [
            Step(f"{PENDING}{change.path}", change.base.encode())
            for change in conflicts
            if change.base is not None
        ]
        service.journal.run(steps, free=[change.path for change in conflicts])


def settle(root: Path, disk: Disk | None = None) -> list[str]:
    """Finish an apply whose conflicts the user has settled; return the files.

    Raises:
        Rejected: There is none, or a file still has conflict markers.
    """
    with opened(root, disk) as service:
        pending = service.pending()
        if not pending:
            raise Rejected([_nothing_to_finish(root)])
        found = look(root, pending).tree
        left = [
            unsettled(path, text) for path, text in found.items() if first_marker(text)
        ]
        if left:
            raise Rejected(left)
        before = Record.load(root)
        after = replace(before, base=before.base | pending)
        steps = [Step(f"{PENDING}{path}", None) for path in pending]
        service.journal.run([*record_steps(before, after), *steps], undoable=False)
        return list(pending)


def record_steps(
    before: Record, after: Record, touched: Collection[str] = ()
) -> list[Step]:
    """Return what becomes of the files of the record.

    Args:
        before: What it holds.
        after: What it shall hold.
        touched: Files whose base is written even if it stays, so that `undo` has it.
    """
    old, new = before.tree(), after.tree()
    held = {f"{BASE}{path}{SUFFIX}" for path in touched} & old.keys()
    steps = []
    for path in sorted(old.keys() | new.keys()):
        text = new.get(path)
        if text != old.get(path) or path in held:
            steps.append(Step(path, None if text is None else text.encode()))
    return steps


def _base(base: Tree, changes: Sequence[Change]) -> Tree:
    texts = dict(base)
    for change in changes:
        if change.what is What.CONFLICT:
            continue
        texts.pop(change.path, None)
        if change.base is not None:
            texts[change.path] = change.base
    return Tree(texts)


def _file_steps(changes: Sequence[Change], executables: Collection[str]) -> list[Step]:
    return [
        Step(
            change.path,
            None if change.after is None else change.after.encode(),
            PROGRAM_MODE
            if change.before is None and change.path in executables
            else None,
        )
        for change in changes
        if change.writes
    ]


def _require_expected(root: Path, changes: Sequence[Change]) -> None:
    writing = [change for change in changes if change.writes]
    found = look(root, [change.path for change in writing])
    rejected = [
        Diagnostic(
            path=change.path,
            code="changed-meanwhile",
            message="the file was changed after the plan was made",
            help="make the plan again",
        )
        for change in writing
        if found.tree.get(change.path) != change.before or change.path in found.others
    ]
    if rejected:
        raise Rejected(rejected)


def _nothing_to_finish(root: Path) -> Diagnostic:
    return Diagnostic(
        path=str(root),
        code="nothing-to-finish",
        message="no apply is waiting for conflicts to be settled",
    )
