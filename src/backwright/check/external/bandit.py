"""bandit: what it decides about security that we do not decide ourselves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from backwright.check.external.reading import entries_of, folded
from backwright.check.external.table import BANDIT
from backwright.diagnostics import Diagnostic


def command(paths: list[str]) -> list[str]:
    """Return how to run it."""
    fixed = ["--quiet", "--exit-zero", "--format", "json"]
    return ["bandit", *fixed, "--tests", ",".join(BANDIT), "--recursive", *paths]


def read(printed: str, root: Path) -> Iterator[Diagnostic]:
    """Yield what it found, under our names."""
    start = printed.find("{")
    try:
        report: Any = json.loads(printed[start:]) if start >= 0 else {}
    except ValueError:
        report = {}
    for entry in entries_of(json.dumps(report.get("results", []))):
        found = folded(
            BANDIT,
            root,
            code=str(entry.get("test_id")),
            path=str(entry.get("filename")),
            line=int(str(entry.get("line_number", 0))),
            column=int(str(entry.get("col_offset", 0))) + 1,
            message=str(entry.get("issue_text")),
        )
        if found is not None:
            yield found
