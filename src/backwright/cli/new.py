"""`backwright new`: write a whole service from a blueprint, in a new folder."""

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import click

from backwright.cli import examples
from backwright.cli.screen import not_possible, progress, tell, using
from backwright.design.service import Service
from backwright.design.understanding import understand
from backwright.design.workspace import Workspace
from backwright.render import render
from backwright.render.format import Memory
from backwright.render.unproven import unproven
from backwright.tree import Tree
from backwright.workspace.applied import applied
from backwright.workspace.create import create, require_free
from backwright.workspace.drafts import DRAFTS, kept
from backwright.workspace.record import Record


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
        workspace = understand(asked.path, asked.content)
    targets = _targets(workspace, into)
    with not_possible():
        for _, folder in targets:
            require_free(folder)
    for service, folder in targets:
        _write(service, asked, folder)
    _say(workspace, targets)


def _asked(blueprint: Path | None, example: str | None) -> Asked:
    if blueprint and not example:
        with using(blueprint):
            return Asked(str(blueprint), blueprint.read_bytes(), Tree())
    if example and not blueprint:
        content = examples.blueprint(example).encode()
        return Asked(
            f"{example}/{examples.BLUEPRINT}", content, examples.added(example)
        )
    message = "Name a blueprint, or one of our examples with --example."
    raise click.UsageError(message)


def _targets(workspace: Workspace, into: Path | None) -> list[tuple[Service, Path]]:
    """Return where each service goes: a workspace's services side by side."""
    services = workspace.services
    if [each.names.snake for each in services] == [workspace.name]:
        return [(services[0], into or Path(workspace.name))]
    parent = into or Path(workspace.name)
    return [(each, parent / each.names.snake) for each in services]


def _write(service: Service, asked: Asked, folder: Path) -> None:
    with progress(f"Writing {service.names.snake}"):
        text = asked.content.decode("utf-8-sig")
        memory: Memory = {}
        written = render(service, memory) | {examples.BLUEPRINT: text}
        record = Record(version("backwright"), applied(service, text), written)
        with not_possible():
            create(
                folder, written | asked.added | record.tree() | {DRAFTS: kept(memory)}
            )


def _say(workspace: Workspace, targets: list[tuple[Service, Path]]) -> None:
    tell(warning for service in workspace.services for warning in service.warnings)
    for line in workspace.unwritten:
        click.echo(f"not written: {line}")
    for service, folder in targets:
        for line in service.unwritten:
            click.echo(f"not written: {line}")
        for line in unproven(service):
            click.echo(f"not tested: {line}")
        click.echo(
            f"Wrote {service.title} into {folder}/. Next: cd {folder} && make run"
        )
