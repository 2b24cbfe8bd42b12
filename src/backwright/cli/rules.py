"""`backwright rules`: list the rules of a standard."""

from pathlib import Path

import click

from backwright.check.root import find_root
from backwright.check.settings import read_settings
from backwright.rules import all_rules
from backwright.standards.reading import standard_names

MARKS = {"safe": "fix", "unsafe": "unsafe", "": ""}


@click.command()
@click.option(
    "--standard",
    type=click.Choice(standard_names()),
    help="Those of this standard instead of the project's own.",
)
@click.option("--all", "everything", is_flag=True, help="Those that are off as well.")
def command(standard: str | None, *, everything: bool) -> None:
    """List the rules that the standard of this project asks for.

    Those marked `fix` are corrected by `check --fix`, `unsafe` with `--unsafe` too.
    """
    settings = read_settings(find_root([Path()]), standard)
    for name, rule in sorted(all_rules().items()):
        severity = settings.severity(name, "", rule.severity)
        if severity is not None or everything:
            what = rule.chapters()[""].splitlines()[0]
            fix = MARKS[rule.mends]
            click.echo(f"{severity or 'off'!s:8} {fix:6} {name:32} {what}")
