"""What backwright last applied to a service: the folder `.backwright/` in it.

All of it is plain text, one base per written file, so that branches merge in git.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backwright.diagnostics import Diagnostic, Position, Rejected
from backwright.tree import Tree
from backwright.workspace.failures import rejecting
from backwright.workspace.folder import Contents, look, walk

FOLDER = ".backwright"
FORMAT = 1
ABOUT = f"{FOLDER}/record.json"
APPLIED = f"{FOLDER}/applied/"
BASE = f"{FOLDER}/base/"
LOCAL = f"{FOLDER}/local"
SUFFIX = ".base"
"""Ends the name of each base, so that no tool takes one for a source file."""

CONSTANT = {
    f"{FOLDER}/.gitignore": "/local/\n",
    f"{FOLDER}/.gitattributes": "* -text linguist-generated\n",
    f"{FOLDER}/README.md": (
        "# .backwright\n\n"
        "What backwright last applied here. Commit it; edit nothing in it.\n\n"
        "- `record.json`: the version that wrote it.\n"
        "- `applied/`: the blueprint last applied, its tables and what they hold.\n"
        "- `base/`: each file as backwright last wrote it, the common ancestor when\n"
        "  your edits are merged with a new version.\n"
        "- `local/`: of this machine only (not in git): the way back of `undo`.\n"
    ),
}


@dataclass(frozen=True, slots=True)
class Record:
    """What was applied.

    Attributes:
        version: The version of backwright that wrote it.
        applied: The blueprint last applied, and what was made of it, by name.
        base: The text last written for each file.
    """

    version: str
    applied: Tree = field(default_factory=Tree)
    base: Tree = field(default_factory=Tree)

    def tree(self) -> Tree:
        """Return the files of the record, by their paths in the service."""
        about = {"backwright": self.version, "format": FORMAT}
        texts = {ABOUT: json.dumps(about, indent=2) + "\n", **CONSTANT}
        texts |= {f"{APPLIED}{name}": text for name, text in self.applied.items()}
        texts |= {f"{BASE}{path}{SUFFIX}": text for path, text in self.base.items()}
        return Tree(texts)

    @classmethod
    def load(cls, folder: Path) -> "Record":
        """Return the record of a service.

        Raises:
            Rejected: The folder has none, or it is damaged.
        """
        with rejecting(folder, "read"):
            found = look(folder, _paths(folder))
        if ABOUT not in found.tree:
            raise Rejected([absent(folder)])
        if damages := _damages(found):
            raise Rejected(damages)
        return cls(
            version=str(_about(found.tree[ABOUT])["backwright"]),
            applied=_below(found.tree, APPLIED),
            base=_below(found.tree, BASE, SUFFIX),
        )


def _paths(folder: Path) -> list[str]:
    below = [
        path
        for name in ("applied", "base")
        if (folder / FOLDER / name).is_dir()
        for path in walk(folder, f"{FOLDER}/{name}", links=True)
    ]
    return [ABOUT, *below]


def _below(tree: Tree, prefix: str, suffix: str = "") -> Tree:
    return Tree(
        {
            path.removeprefix(prefix).removesuffix(suffix): text
            for path, text in tree.items()
            if path.startswith(prefix) and path.endswith(suffix)
        }
    )


def absent(folder: Path) -> Diagnostic:
    """Return what to say of a folder that has no record."""
    return Diagnostic(
        path=str(folder),
        code="no-record",
        message="this folder was not written by backwright: it has no .backwright/",
        help="run the command in the folder of a service, or write one with `new`",
    )


def _damages(found: Contents) -> list[Diagnostic]:
    damages = [
        _damage(path, "this is no text file of backwright's") for path in found.others
    ]
    damages += [
        _damage(path, "a merge in git has left conflict markers", line)
        for path, text in found.tree.items()
        if (line := _marker(text))
    ]
    about = _about(found.tree[ABOUT])
    if about.get("format") != FORMAT or "backwright" not in about:
        damages.append(_damage(ABOUT, f"this is no record of format {FORMAT}"))
    return damages


def _about(text: str) -> dict[str, Any]:
    try:
        about = json.loads(text)
    except ValueError:
        return {}
    return about if isinstance(about, dict) else {}


def _marker(text: str) -> int:
    if "<<<<<<< " not in text and ">>>>>>> " not in text:
        return 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            return number
    return 0


def _damage(path: str, message: str, line: int = 0) -> Diagnostic:
    return Diagnostic(
        path=path,
        code="damaged-record",
        message=message,
        position=Position(line),
        help="take the file from git, from the side whose blueprint you keep",
    )
