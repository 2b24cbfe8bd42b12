"""What rows that exist hold, as the user says it: `--existing TABLE.COLUMN=VALUE`."""

import click

from backwright.design.migrating.existing import OPTION


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
