"""What the user says beside the blueprint: of rows that exist, and when asked."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from backwright.cli.screen import progress, tell
from backwright.design.migrating.existing import OPTION
from backwright.design.migrating.questions import Question
from backwright.diagnostics import Rejected
from backwright.workspace.evolution import Evolution, Said, evolution


def _read(
    context: click.Context, parameter: click.Parameter, said: tuple[str, ...]
) -> dict[str, str]:
    del context, parameter
    found: dict[str, str] = {}
    for each in said:
        place, equals, value = each.partition("=")
        if not equals:
            raise click.BadParameter(f"{each} has no `=`: write COLUMN=VALUE")
        found[place.strip()] = value
    return found


with_existing = click.option(
    OPTION,
    multiple=True,
    metavar="[TABLE.]COLUMN=VALUE",
    callback=_read,
    help="What rows that exist hold in a column that is new and required.",
)


def evolve(blueprint: Path, existing: dict[str, str]) -> Evolution:
    """Return what a blueprint makes of the service here; ask what was renamed.

    Somebody who sits at no terminal is told what to say in the blueprint instead.

    Raises:
        Rejected: It cannot be made soundly.
    """
    asked: list[Question] = []
    try:
        with progress("Planning"):
            found = evolution(Path.cwd(), blueprint, Said(existing), asked.append)
    except Rejected:
        if not asked or not sys.stdin.isatty():
            tell(each.warning for each in asked)
            raise
    else:
        if not asked or not sys.stdin.isatty():
            told = (*found.warnings, *(each.warning for each in asked))
            return replace(found, warnings=told)
    renamed = [each for each in asked if click.confirm(str(each), err=True)]
    with progress("Planning"):
        return evolution(Path.cwd(), blueprint, Said(existing, renamed))
