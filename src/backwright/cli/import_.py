"""`backwright import`: make a blueprint of what is there already."""

from pathlib import Path

import click

from backwright.cli.screen import not_possible, progress, tell
from backwright.importing.drafting.services import draft_of
from backwright.importing.proving import Imported, proved
from backwright.workspace.sources import read_source
from backwright.workspace.write import require_absent, write


@click.command()
@click.argument("source")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="The blueprint to write; by default one with the service's name, here.",
)
def command(source: str, into: Path | None) -> None:
    """Make a blueprint of SOURCE, and say what it could not express.

    SOURCE is a database (postgresql://… or sqlite:///…), a file or folder of models
    for SQLAlchemy or SQLModel, or an OpenAPI document (.json, .yaml). It is only read:
    no code of it runs, and nothing in it is changed.
    """
    with not_possible():
        if into is not None:
            require_absent(into)
        with progress("Reading"):
            draft = draft_of(read_source(source))
        path = into or Path(f"{draft.service}.yaml")
        require_absent(path)
        with progress("Writing"):
            imported = proved(draft, str(path))
        write(path, imported.text)
    tell(imported.remarks)
    _say(imported, path)


def _say(imported: Imported, path: Path) -> None:
    many = "entity" if imported.entities == 1 else "entities"
    click.echo(f"Wrote {imported.entities} {many} into {path}.")
    if imported.remarks:
        things = "thing" if len(imported.remarks) == 1 else "things"
        click.echo(
            f"{len(imported.remarks)} {things} could not be expressed: see above."
        )
    if imported.notes:
        click.echo("Comments in it say what is called or kept differently now.")
    click.echo(f"Next: say who may do what, then backwright new {path}")
