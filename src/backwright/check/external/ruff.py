"""ruff: what it decides about Python that we do not decide ourselves."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruff import find_ruff_bin

from backwright.check.external.job import Job, on_paths, python_files
from backwright.check.external.reading import entries_of, folded
from backwright.check.external.table import RUFF
from backwright.diagnostics import Diagnostic


def jobs(root: Path, paths: list[str]) -> Iterator[Job]:
    """Yield how to run it; the project's own settings do not count."""
    del root
    select = ",".join(RUFF)
    fixed = ["--isolated", "--exit-zero", "--output-format", "json", "--preview"]
    command = [find_ruff_bin(), "check", *fixed, "--select", select]
    yield from on_paths(command, python_files(paths))


def read(printed: str, root: Path) -> Iterator[Diagnostic]:
    """Yield what it found, under our names."""
    for entry in entries_of(printed):
        place: Any = entry.get("location") or {}
        found = folded(
            RUFF,
            root,
            code=str(entry.get("code")),
            path=str(entry.get("filename")),
            line=int(place.get("row", 0)),
            column=int(place.get("column", 1)),
            message=str(entry.get("message")),
        )
        if found is not None:
            yield found
