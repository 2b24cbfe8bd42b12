"""Formats the Python files of a tree: unused imports out, sorted, one style.

A template names every import that its file may need; ruff takes out those that this
file does not. One run serves the whole tree, since a run costs more than its files.
"""

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from ruff import find_ruff_bin

from backwright.tree import Tree

LINE_LENGTH: Final = 88
_MEMORY: Final = "/dev/shm"  # noqa: S108 (only where the folder lies, not its name)
_TIDY: Final = ("check", "--quiet", "--fix", "--no-cache", "--isolated")
_STYLE: Final = ("format", "--quiet", "--no-cache", "--isolated")
_RULES: Final = (
    "--select",
    "I,F401",
    "--target-version",
    "py311",
    "--no-respect-gitignore",
)


class BadTemplate(Exception):
    """A rendered file is no Python: a template is wrong, which is our fault."""


def format_python(tree: Tree) -> Tree:
    """Return the tree with its Python files tidied and formatted.

    Raises:
        BadTemplate: A file could not be parsed.
    """
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="backwright-", dir=place) as folder:
        root = Path(folder)
        paths = [path for path in tree if path.endswith(".py") and tree[path]]
        for path in paths:
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(tree[path], encoding="utf-8")
        _run(root, *_TIDY, *_RULES, "--config", 'src = ["."]')
        length = f"--line-length={LINE_LENGTH}"
        _run(root, *_STYLE, "--target-version", "py311", length)
        return tree | {path: (root / path).read_text("utf-8") for path in paths}


def _run(root: Path, *arguments: str) -> None:
    done = subprocess.run(  # noqa: S603 (our own arguments)
        [find_ruff_bin(), *arguments, "."],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BadTemplate((done.stdout + done.stderr).strip())
