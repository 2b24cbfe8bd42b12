"""Restores the state before the last apply. Undone twice, it is as it was."""

from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.workspace.disk import Disk
from backwright.workspace.journal import LAST, Entry, Step, Steps, digest
from backwright.workspace.record import FOLDER
from backwright.workspace.service import PENDING, Service, opened


def undo(root: Path, disk: Disk | None = None) -> list[str]:
    """Take back the last apply; return the files that it had changed.

    Files in conflict are taken back whatever the user has made of them.

    Raises:
        Rejected: There was no apply, or the user has edited other files since.
    """
    with opened(root, disk) as service:
        last = service.journal.local / LAST
        if not last.is_dir():
            raise Rejected([_nothing(root)])
        steps = Steps.load(last)
        if edited := _edited(root, steps):
            raise Rejected(_since(path) for path in edited)
        service.require_unlinked(entry.path for entry in steps.entries)
        service.journal.run(_reversed(service, last, steps), free=steps.free)
        own = [entry.path for entry in steps.entries]
        return [path for path in own if not path.startswith(f"{FOLDER}/")]


def _reversed(service: Service, last: Path, steps: Steps) -> list[Step]:
    found = [_back(last, number, entry) for number, entry in enumerate(steps.entries)]
    listed = {step.path for step in found}
    leftover = [f"{PENDING}{path}" for path in service.pending()]
    found += [Step(path, None) for path in leftover if path not in listed]
    return [
        step
        for step in found
        if step.data is not None or (service.root / step.path).is_file()
    ]


def _back(last: Path, number: int, entry: Entry) -> Step:
    kept = last / "old" / str(number)
    if not entry.old:
        return Step(entry.path, None)
    return Step(entry.path, kept.read_bytes(), kept.stat().st_mode & 0o777)


def _edited(root: Path, steps: Steps) -> list[str]:
    return [
        entry.path
        for entry in steps.entries
        if not entry.path.startswith(f"{FOLDER}/")
        and entry.path not in steps.free
        and _now(root / entry.path) != entry.new
    ]


def _now(place: Path) -> str:
    return digest(place.read_bytes()) if place.is_file() else ""


def _nothing(root: Path) -> Diagnostic:
    return Diagnostic(
        path=str(root),
        code="nothing-to-undo",
        message="nothing was applied here, or not on this machine",
        help="take an earlier state from git",
    )


def _since(path: str) -> Diagnostic:
    return Diagnostic(
        path=path,
        code="edited-since",
        message="you have edited this file since it was applied; undo would lose that",
        help="keep a copy of your edit elsewhere and put the file back, then undo",
    )
