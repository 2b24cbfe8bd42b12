"""`backwright apply`: make of the service here what its blueprint now says."""

from pathlib import Path

import click

from backwright.cli.plan import migration_lines
from backwright.cli.saying import evolve, with_existing
from backwright.cli.screen import WRONG_USE, not_possible, tell, warn
from backwright.merge.plan_views import summary
from backwright.workspace.applied import BLUEPRINT
from backwright.workspace.apply import apply, settle
from backwright.workspace.evolution import Evolution

CONFLICTS = 1


@click.command()
@click.option("--continue", "finish", is_flag=True, help="Finish: I settled conflicts.")
@with_existing
@click.option("--allow-data-loss", is_flag=True, help="Drop columns and tables, too.")
def command(*, finish: bool, existing: dict[str, str], allow_data_loss: bool) -> None:
    """Do what `plan` shows, to the service in this folder: all of it or nothing.

    Your edits are merged in. Where that cannot be, the file gets conflict markers and
    the command ends with 1. The database is not touched: `make migrate` moves it.
    """
    root = Path.cwd()
    with not_possible():
        if finish:
            settled = settle(root)
            click.echo(f"Finished: {', '.join(settled)}.")
            return
        found = evolve(Path(BLUEPRINT), existing)
        tell(found.warnings)
        if found.difference.losses and not allow_data_loss:
            _refuse(found)
        apply(root, found.plan.changes, found.record)
    _say(found)


def _refuse(found: Evolution) -> None:
    for line in migration_lines(found):
        warn(line)
    warn("Nothing was changed.")
    raise click.exceptions.Exit(WRONG_USE)


def _say(found: Evolution) -> None:
    for line in migration_lines(found):
        click.echo(line)
    click.echo(f"Applied: {summary(found.plan)}.")
    if found.difference.moved:
        click.echo("Next: make migrate")
    tell(found.plan.diagnostics)
    if found.plan.conflicts:
        raise click.exceptions.Exit(CONFLICTS)
