"""`backwright add`: add something to the blueprint of the service here."""

import click

from backwright.cli.changing import change
from backwright.cli.saying import with_existing
from backwright.editing.adding import add
from backwright.editing.nouns import NOUNS

EXAMPLES = "\n".join(
    f"  backwright add {noun.name} {noun.example}" for noun in NOUNS.values()
)


@click.command(epilog=f"\b\nFor example:\n{EXAMPLES}")
@click.argument("noun", type=click.Choice(list(NOUNS)), metavar="NOUN")
@click.argument("where")
@click.argument("lines", nargs=-1)
@with_existing
def command(
    noun: str, where: str, lines: tuple[str, ...], existing: dict[str, str]
) -> None:
    """Add a NOUN to the blueprint here, and show what `apply` would do then.

    WHERE is its name, after that of the entity that has it: Job.due_at. LINES are what
    the blueprint says of it: one line, or several `key: value` below it. Comments,
    order and format of the file stay; if the edit is wrong, all of it does.
    """
    change(
        noun,
        where,
        lambda page, text, target, _: add(page, text, target, lines),
        existing,
    )
