"""`backwright undo`: make the service here what it was before the last apply."""

from pathlib import Path

import click

from backwright.cli.screen import not_possible
from backwright.workspace.undo import undo


@click.command()
def command() -> None:
    """Take back the last apply to the service in this folder; twice, do it again.

    The database is not touched: before you undo a migration that ran, take it back
    with `.venv/bin/python migrate.py down`. The blueprint is yours and stays as it is.
    """
    with not_possible():
        for path in undo(Path.cwd()):
            click.echo(path)
