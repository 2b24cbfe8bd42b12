"""`backwright fmt`: write a blueprint canonically."""

from pathlib import Path

import click

from backwright.blueprint.canonical import fmt
from backwright.blueprint.read import read_bytes
from backwright.cli.screen import not_possible, using
from backwright.workspace.replace import replace

CHANGED = 1


@click.command()
@click.argument(
    "blueprint", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--check", is_flag=True, help="Change nothing; exit 1 if it would.")
def command(blueprint: Path, *, check: bool) -> None:
    """Write BLUEPRINT in the canonical form; comments and meaning stay."""
    with using(blueprint):
        content = blueprint.read_bytes()
    read_bytes(str(blueprint), content)
    text = content.decode("utf-8-sig")
    canonical = fmt(str(blueprint), text)
    if canonical == text:
        return
    click.echo(f"{blueprint} is not canonical" if check else f"Formatted {blueprint}.")
    if check:
        raise click.exceptions.Exit(CHANGED)
    with not_possible():
        replace(blueprint, canonical)
