"""Formats the Python files of a tree: unused imports out, sorted, one style.

A template names every import that its file may need; ruff takes out those that this
file does not. One run serves the whole tree, since a run costs more than its files.
"""

import hashlib
import os
import subprocess
import tempfile
from collections.abc import Collection
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final, TypeAlias

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

Memory: TypeAlias = dict[str, str]
"""What became of drafts, each by a name that no other draft has."""


class BadTemplate(Exception):
    """A rendered file is no Python: a template is wrong, which is our fault."""


def format_python(tree: Tree, memory: Memory | None = None) -> Tree:
    """Return the tree with its Python files tidied and formatted.

    Args:
        tree: The drafts.
        memory: What became of earlier drafts; what becomes of these is added.

    Raises:
        BadTemplate: A file could not be parsed.
    """
    memory = {} if memory is None else memory
    names = {
        path: _name(path, tree[path])
        for path in tree
        if path.endswith(".py") and tree[path]
    }
    drafts = {path for path, name in names.items() if name not in memory}
    texts = _formatted(tree, drafts) if drafts else {}
    memory |= {names[path]: text for path, text in texts.items()}
    return tree | {path: memory[name] for path, name in names.items()}


def _name(path: str, draft: str) -> str:
    """Return what a draft is remembered by: all that its form depends on."""
    return hashlib.sha256(f"{_manner()}\0{path}\0{draft}".encode()).hexdigest()


@cache
def _manner() -> str:
    """Return what tells one way of formatting from another."""
    words = (version("ruff"), *_TIDY, *_RULES, *_STYLE, str(LINE_LENGTH))
    return " ".join(words)


def _formatted(tree: Tree, drafts: Collection[str]) -> dict[str, str]:
    """Return some files of a tree formatted; the others are there to be imported."""
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="backwright-", dir=place) as folder:
        root = Path(folder)
        modules = [path for path in tree if path.endswith(".py")]
        for above in {path.rpartition("/")[0] for path in modules}:
            (root / above).mkdir(parents=True, exist_ok=True)
        for path in modules:
            with open(f"{folder}/{path}", "w", encoding="utf-8") as file:  # noqa: PTH123 (thousands)
                file.write(tree[path] if path in drafts else "")
        _run(root, *_TIDY, *_RULES, "--config", 'src = ["."]', *drafts)
        length = f"--line-length={LINE_LENGTH}"
        _run(root, *_STYLE, "--target-version", "py311", length, *drafts)
        return {path: (root / path).read_text("utf-8") for path in drafts}


def _run(root: Path, *arguments: str) -> None:
    done = subprocess.run(  # noqa: S603 (our own arguments)
        [find_ruff_bin(), *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BadTemplate((done.stdout + done.stderr).strip())
