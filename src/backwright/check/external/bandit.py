"""bandit: what it decides about security that we do not decide ourselves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from backwright.check.external.job import Job, on_paths, python_files
from backwright.check.external.reading import entries_of, folded
from backwright.check.external.table import BANDIT
from backwright.diagnostics import Diagnostic


def jobs(root: Path, paths: list[str]) -> Iterator[Job]:
    """Yield how to run it."""
    del root
    fixed = ["--quiet", "--exit-zero", "--format", "json"]
    command = ["bandit", *fixed, "--tests", ",".join(BANDIT)]
    yield from on_paths(command, python_files(paths))


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
