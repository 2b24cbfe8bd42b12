"""mypy: what only the types of all that a project calls can tell."""

import json
from collections.abc import Iterator
from pathlib import Path

from backwright.check.external.job import Job, on_paths, python_files
from backwright.check.external.reading import folded
from backwright.check.external.table import MYPY
from backwright.diagnostics import Diagnostic


def jobs(root: Path, paths: list[str]) -> Iterator[Job]:
    """Yield how to run it, without the settings and the plugins of the project."""
    del root
    fixed = [
        "--config-file=",
        "--output=json",
        "--no-error-summary",
        "--ignore-missing-imports",
        "--follow-imports=silent",
        "--namespace-packages",
        "--explicit-package-bases",
        "--cache-dir=/dev/null",
        "--check-untyped-defs",
    ]
    enabled = [f"--enable-error-code={code}" for code in MYPY]
    yield from on_paths(["mypy", *fixed, *enabled, "--"], python_files(paths))


def read(printed: str, root: Path) -> Iterator[Diagnostic]:
    """Yield what it found, under our names; it prints one object a line."""
    for line in printed.splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if not isinstance(entry, dict):
            continue
        found = folded(
            MYPY,
            root,
            code=str(entry.get("code")),
            path=str(entry.get("file")),
            line=int(entry.get("line", 0)),
            column=int(entry.get("column", 0)) + 1,
            message=str(entry.get("message")),
        )
        if found is not None:
            yield found
