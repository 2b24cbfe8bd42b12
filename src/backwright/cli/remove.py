"""`backwright remove`: remove something from the blueprint of the service here."""

import click

from backwright.cli.changing import change
from backwright.editing.nouns import NOUNS
from backwright.editing.removing import remove


@click.command()
@click.argument("noun", type=click.Choice(list(NOUNS)), metavar="NOUN")
@click.argument("where")
def command(noun: str, where: str) -> None:
    """Remove a NOUN from the blueprint here, and show what `apply` would do then.

    WHERE is what it is called: Job.failure. What says something of it by its name, such
    as who may do it, goes with it. If something else uses it, nothing is changed.
    """
    change(noun, where, lambda page, text, target, _: remove(page, text, target))
