"""The history of a service's database, as its migrations on disk tell it."""

import ast
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.render.migration import Place
from backwright.workspace.folder import is_safe, look

VERSIONS = "migrations/versions"
DIGITS = 4


def next_place(root: Path) -> Place:
    """Return where the next migration stands: after the last one, yours included.

    Raises:
        Rejected: There is no last one, or more than one.
    """
    paths = [
        path.relative_to(root).as_posix() for path in root.glob(f"{VERSIONS}/*.py")
    ]
    texts = look(root, filter(is_safe, paths)).tree
    said = [_said(path, text) for path, text in texts.items()]
    followed = {word for each in said for word in each.get("down_revision", ())}
    revisions = [word for each in said for word in each.get("revision", ())]
    heads = [word for word in revisions if word not in followed]
    if len(heads) != 1:
        raise Rejected([_heads(heads)])
    starts = [path.rpartition("/")[2].partition("_")[0] for path in texts]
    numbers = [int(word) for word in (*revisions, *starts) if _counts(word)]
    number = f"{max(numbers, default=0) + 1:0{DIGITS}}"
    return Place(number=number, after=heads[0])


def _counts(word: str) -> bool:
    return len(word) == DIGITS and word.isdecimal()


def _said(path: str, text: str) -> dict[str, list[str]]:
    """Return the revisions that a migration names, by the name that it gives them."""
    found: dict[str, list[str]] = {}
    try:
        nodes = ast.parse(text).body
    except SyntaxError as error:
        raise Rejected([_unread(path)]) from error
    for node in nodes:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        target = node.target if isinstance(node, ast.AnnAssign) else target
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if isinstance(target, ast.Name) and value is not None:
            found[target.id] = [
                each.value
                for each in ast.walk(value)
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            ]
    return found


def _heads(heads: list[str]) -> Diagnostic:
    listed = ", ".join(heads)
    return Diagnostic(
        path=VERSIONS,
        code="migration-heads",
        message=f"several migrations are the last: {listed}"
        if heads
        else "no migration is the last one",
        help="let one follow the other by its `down_revision`",
    )


def _unread(path: str) -> Diagnostic:
    return Diagnostic(
        path=path, code="unread-migration", message="this migration is no Python"
    )
