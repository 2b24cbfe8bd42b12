"""`backwright rename`: give something in the blueprint here another name."""

import click

from backwright.cli.changing import change
from backwright.editing.nouns import NOUNS
from backwright.editing.renaming import rename

NAMED = [noun.name for noun in NOUNS.values() if noun.renamed]


@click.command()
@click.argument("noun", type=click.Choice(NAMED), metavar="NOUN")
@click.argument("where")
@click.argument("name")
def command(noun: str, where: str, name: str) -> None:
    """Rename a NOUN of the blueprint here, and show what `apply` would do then.

    WHERE is what it is called, Job.rows, and NAME what it shall be. Every place that
    speaks of it is renamed with it, and `was` says what it was, so that its rows and
    values are kept.
    """
    change(
        noun,
        where,
        lambda page, text, target, applied: rename(page, text, target, name, applied),
    )
