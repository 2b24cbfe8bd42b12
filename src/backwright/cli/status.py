"""`backwright status`: tell how far the service here is from what was written."""

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import click

from backwright.cli.screen import not_possible, progress, tell
from backwright.diagnostics import Diagnostic, Rejected
from backwright.merge.drift import Drift, drift
from backwright.tree import Tree
from backwright.workspace.applied import BLUEPRINT
from backwright.workspace.evolution import evolution
from backwright.workspace.folder import look
from backwright.workspace.record import Record
from backwright.workspace.service import opened

WORDS = {
    "edited": "edited by you",
    "deleted": "deleted by you",
    "replaced": "no text file of backwright's any more",
    "behind": "would be written otherwise now",
    "missing": "would be written now, for the first time",
    "obsolete": "would be written no longer",
}
TORN = "in conflict; settle it, then run `backwright apply --continue`"


@click.command()
def command() -> None:
    """Tell what you edited in the service in this folder, and what lags behind.

    Ends with 0 in any case: an edit is no mistake.
    """
    root = Path.cwd()
    with not_possible(), progress("Comparing"):
        with opened(root) as service:
            torn = tuple(service.pending())
        record = Record.load(root)
        new, wrong = (record.base, ()) if torn else _new(root, record)
        found = look(root, record.base.keys() | new.keys())
        drifted = drift(record.base, found.tree, new, found.others)
    click.echo(f"Written by backwright {record.version}; this is {_installed()}.")
    for line in (*_listed(TORN, torn), *_lines(drifted, sure=not torn and not wrong)):
        click.echo(line)
    if wrong:
        click.echo("\nWhat lags behind cannot be told:")
        tell(wrong)


def _new(root: Path, record: Record) -> tuple[Tree, Sequence[Diagnostic]]:
    """Return what would be written now, or why that cannot be told."""
    try:
        return evolution(root, Path(BLUEPRINT)).record.base, ()
    except Rejected as rejected:
        return record.base, rejected.diagnostics


def _installed() -> str:
    return version("backwright")


def _lines(drifted: Drift, *, sure: bool) -> Iterator[str]:
    if drifted.is_none and sure:
        yield "Everything is as it was written, and as it would be written now."
    for name, words in WORDS.items():
        yield from _listed(words, getattr(drifted, name))


def _listed(words: str, paths: Sequence[str]) -> Iterator[str]:
    if paths:
        yield f"\n{words[0].upper()}{words[1:]}:"
        yield from (f"  {path}" for path in paths)
