"""`backwright status`: how far the service here is from what was written."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click

from backwright.cli.screen import not_possible, progress
from backwright.merge.drift import Drift, drift
from backwright.workspace.evolution import BLUEPRINT, evolution
from backwright.workspace.folder import look
from backwright.workspace.record import Record

WORDS = {
    "edited": "edited by you",
    "deleted": "deleted by you",
    "replaced": "no text file of backwright's any more",
    "behind": "would be written otherwise now",
    "missing": "would be written now, for the first time",
    "obsolete": "would be written no longer",
}


@click.command()
def command() -> None:
    """Tell what you edited in the service in this folder, and what lags behind.

    Ends with 0 in any case: an edit is no mistake.
    """
    root = Path.cwd()
    with not_possible(), progress("Comparing"):
        record = Record.load(root)
        new = evolution(root, root / BLUEPRINT).record.base
        found = look(root, record.base.keys() | new.keys())
        drifted = drift(record.base, found.tree, new, found.others)
    click.echo(f"Written by backwright {record.version}; this is {_installed()}.")
    for line in _lines(drifted):
        click.echo(line)


def _installed() -> str:
    return version("backwright")


def _lines(drifted: Drift) -> Iterator[str]:
    if drifted.is_none:
        yield "Everything is as it was written, and as it would be written now."
    for name, words in WORDS.items():
        if paths := getattr(drifted, name):
            yield f"\n{words.capitalize()}:"
            yield from (f"  {path}" for path in paths)
