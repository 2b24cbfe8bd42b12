"""ruff: what it decides about Python that we do not decide ourselves."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruff import find_ruff_bin

from backwright.check.external.reading import entries_of, folded
from backwright.check.external.table import RUFF
from backwright.diagnostics import Diagnostic


def command(paths: list[str]) -> list[str]:
    """Return how to run it; the project's own settings do not count."""
    select = ",".join(RUFF)
    fixed = ["--isolated", "--exit-zero", "--output-format", "json", "--preview"]
    return [find_ruff_bin(), "check", *fixed, "--select", select, *paths]


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
