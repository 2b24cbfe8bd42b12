"""How a report names files: from where its reader looks."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from backwright.diagnostics import Diagnostic

IN_REPOSITORY: Final = frozenset({"github", "gitlab", "sarif"})
"""Forms whose readers know a file by its path in the repository."""
ON_SCREEN: Final = frozenset({"text"})
"""Forms whose readers open a file from where they are."""


def named_for(form: str, root: Path, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings with the paths that a form's readers know.

    Args:
        form: What the report is written as.
        root: The project's folder, which the findings' paths begin in.
        found: The findings.
    """
    start = root
    if form in ON_SCREEN:
        start = Path.cwd()
    elif form in IN_REPOSITORY:
        start = _repository(root)
    if start == root:
        return list(found)
    return [
        replace(one, path=Path(os.path.relpath(root / one.path, start)).as_posix())
        for one in found
    ]


def _repository(root: Path) -> Path:
    folders = (root, *root.parents)
    return next((each for each in folders if (each / ".git").exists()), root)
