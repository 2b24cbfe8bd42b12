"""What `add`, `rename` and `remove` share: edit the blueprint here, show the plan."""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import click

from backwright.blueprint.model import Service
from backwright.blueprint.read import read, read_bytes
from backwright.cli.plan import show
from backwright.cli.screen import not_possible, progress
from backwright.diagnostics import Rejected
from backwright.editing.nouns import NOUNS
from backwright.editing.page import Page
from backwright.editing.target import Target
from backwright.merge.change import Change, What
from backwright.merge.plan import Plan
from backwright.merge.plan_views import as_diff
from backwright.workspace.applied import BLUEPRINT
from backwright.workspace.evolution import Evolution, Said, evolved, service_name
from backwright.workspace.failures import rejecting
from backwright.workspace.record import Record
from backwright.workspace.replace import replace

Edit: TypeAlias = Callable[[Page, str, Target, Service | None], str]
"""Makes the new text of a blueprint from the old one."""


def change(
    noun: str, where: str, edit: Edit, existing: Mapping[str, str] | None = None
) -> None:
    """Edit the blueprint of the service in this folder, and show what `apply` does.

    The file is written when the blueprint has a meaning and a plan can be made of it;
    else it stays as it was.

    Args:
        noun: What kind of thing is meant.
        where: Which one, as the user wrote it.
        edit: What is done.
        existing: What rows that exist hold.
    """
    root = Path.cwd()
    with not_possible():
        record = Record.load(root)
        with rejecting(BLUEPRINT, "read"):
            content = (root / BLUEPRINT).read_bytes()
        read_bytes(BLUEPRINT, content)
        text = content.decode()
        page = Page.of(BLUEPRINT, text)
        target = Target.of(page, NOUNS[noun], where, service_name(record))
        new = edit(page, text, target, _applied(record, target))
        with progress("Planning"):
            found = evolved(root, BLUEPRINT, new.encode(), Said(existing or {}))
        replace(root / BLUEPRINT, new)
    _say(text, new, found)


def _applied(record: Record, target: Target) -> Service | None:
    """Return the service as it was last applied; nothing if that cannot be read."""
    with suppress(Rejected):
        asked = read(BLUEPRINT, record.applied.get(BLUEPRINT, ""))
        for service in asked.services:
            if service.name == target.service.name:
                return service
    return None


def _say(old: str, new: str, found: Evolution) -> None:
    """Print the edit, and the plan without it."""
    edit = Change(path=BLUEPRINT, what=What.UPDATE, before=old, after=new, base=new)
    click.echo(as_diff(Plan((edit,)), colour=sys.stdout.isatty()))
    show(found)
