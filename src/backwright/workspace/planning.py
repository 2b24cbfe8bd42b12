"""Makes the plan of an apply from what is recorded and what lies on disk."""

import json
from pathlib import Path
from typing import Final

from backwright.merge.contract.difference import Difference
from backwright.merge.contract.operations import compare
from backwright.merge.plan import Plan
from backwright.merge.renaming import Renaming
from backwright.merge.trees import merge
from backwright.render.service import CONTRACT
from backwright.tree import Tree
from backwright.workspace.folder import look
from backwright.workspace.record import Record
from backwright.workspace.service import opened

UNREADABLE: Final = Difference(
    CONTRACT,
    "unreadable-contract",
    "what was recorded of it is no JSON, so nothing can be compared",
    breaking=True,
)


def plan(root: Path, new: Tree, renaming: Renaming | None = None) -> Plan:
    """Return what an apply would do to a service.

    No file of the service is changed, unless an earlier apply was killed half way: that
    is made whole first, or the plan would be made from a mixture.

    Args:
        root: The folder of the service.
        new: What is to be written now.
        renaming: What the blueprint renamed.

    Raises:
        Rejected: It is no service, another backwright is at work in it, or an earlier
            apply left conflicts.
    """
    with opened(root) as service:
        service.require_finished()
        base = Record.load(root).base
        found = look(root, base.keys() | new.keys())
        changes = merge(base, found.tree, new, others=found.others, renaming=renaming)
        return Plan(tuple(changes), tuple(_contract(base, new)))


def _contract(base: Tree, new: Tree) -> list[Difference]:
    """Return what changes for clients; nothing where an older backwright wrote none."""
    old, now = base.get(CONTRACT), new.get(CONTRACT)
    if old is None or now is None or old == now:
        return []
    try:
        known = json.loads(old)
    except ValueError:
        return [UNREADABLE]
    return compare(known, json.loads(now))
