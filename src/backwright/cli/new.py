"""`backwright new`: from a blueprint to a whole service in a new folder."""

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import click

from backwright.cli import examples
from backwright.cli.screen import counted, progress, tell, using
from backwright.diagnostics import Diagnostic
from backwright.tree import Tree

CODE = 0o644


@dataclass(frozen=True, slots=True)
class Asked:
    """A blueprint as the user gave it, and what was written by hand beside it."""

    path: str
    content: bytes
    added: Tree


@click.command()
@click.argument(
    "blueprint",
    required=False,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--example", type=click.Choice(examples.names()), help="Write one of ours instead."
)
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="The folder to make; by default one with the service's name, here.",
)
def command(blueprint: Path | None, example: str | None, into: Path | None) -> None:
    """Write the service that BLUEPRINT describes into a new folder.

    The folder must not exist, or be empty; a service that is there already is
    changed with `backwright apply`.
    """
    asked = _asked(blueprint, example)
    with progress("Reading the blueprint"):
        from backwright.blueprint.read import read_bytes
        from backwright.design import design

        workspace = design(read_bytes(asked.path, asked.content))
    for service in workspace.services:
        folder = into or Path(service.names.snake)
        _write(service, asked, folder)


def _asked(blueprint: Path | None, example: str | None) -> Asked:
    if blueprint and not example:
        with using(blueprint):
            return Asked(str(blueprint), blueprint.read_bytes(), Tree())
    if example and not blueprint:
        content = examples.blueprint(example).encode()
        return Asked(f"{example}/{examples.BLUEPRINT}", content, examples.added(example))
    message = "Name a blueprint, or one of our examples with --example."
    raise click.UsageError(message)
