"""`backwright plan`: show what a changed blueprint would make of the service here."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from backwright.cli.saying import evolve, with_existing
from backwright.cli.screen import not_possible, tell
from backwright.merge.plan_views import as_diff, as_json, as_tree
from backwright.workspace.applied import BLUEPRINT
from backwright.workspace.evolution import Evolution


@click.command()
@click.argument(
    "blueprint",
    default=BLUEPRINT,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@with_existing
@click.option("--json", "as_values", is_flag=True, help="Print it as JSON.")
@click.option("--diff", is_flag=True, help="Print what changes in each file.")
def command(
    blueprint: Path, *, existing: dict[str, str], as_values: bool, diff: bool
) -> None:
    """Show what `apply` would do to the service in this folder; change nothing.

    Ends with 0 if there is nothing to do, 1 if there is, 2 if it cannot be done.
    """
    with not_possible():
        found = evolve(blueprint, existing)
    if as_values:
        tell(found.warnings)
        click.echo(json.dumps(_values(found), indent=2))
    elif diff:
        tell(found.warnings)
        click.echo(as_diff(found.plan, colour=sys.stdout.isatty()), nl=False)
    else:
        show(found)
    raise click.exceptions.Exit(found.plan.exit_code)


def show(found: Evolution) -> None:
    """Print a plan as a tree, and what happens to the database."""
    tell(found.warnings)
    click.echo(as_tree(found.plan), nl=False)
    for line in (*migration_lines(found), *sql_lines(found)):
        click.echo(line)


def migration_lines(found: Evolution) -> Iterator[str]:
    """Yield what happens to the database, a line each; nothing if nothing does."""
    if found.difference.operations:
        yield "\nThe migration:"
        yield from (f"  {each}" for each in found.difference.operations)
    if found.difference.losses:
        yield "\nData at risk (apply needs --allow-data-loss):"
        yield from (f"  {each}" for each in found.difference.losses)
        yield "If it was renamed, say `was:` with the old name in the blueprint."


def sql_lines(found: Evolution) -> Iterator[str]:
    """Yield what PostgreSQL is told, a line each; nothing if it is told nothing."""
    if statements := found.difference.sql:
        yield "\nThe same as SQL for PostgreSQL (SQLite copies the rows):"
        yield from (f"  {each}" for each in statements)


def _values(found: Evolution) -> dict[str, object]:
    return as_json(found.plan) | {
        "migration": [
            {
                "does": each.words,
                "loses": each.loses or None,
                "strict": each.strict,
                "sql": list(each.sql),
            }
            for each in found.difference.operations
        ],
        "at_risk": list(found.difference.losses),
    }
