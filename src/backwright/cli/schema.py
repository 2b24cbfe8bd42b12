"""`backwright schema`: print the JSON Schema of blueprints."""

import json

import click

from backwright.blueprint.schema import schema


@click.command()
def command() -> None:
    """Print the JSON Schema that editors complete and check blueprints with."""
    click.echo(json.dumps(schema(), indent=2))
