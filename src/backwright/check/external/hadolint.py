"""hadolint: what it decides about Dockerfiles that we do not decide ourselves."""

from collections.abc import Iterator
from pathlib import Path

from backwright.check.external.job import Job, on_paths
from backwright.check.external.reading import entries_of, folded
from backwright.check.external.table import HADOLINT
from backwright.diagnostics import Diagnostic


def jobs(root: Path, paths: list[str]) -> Iterator[Job]:
    """Yield how to run it on the Dockerfiles."""
    del root
    names = {path: path.rpartition("/")[2] for path in paths}
    dockerfiles = [
        path
        for path, name in names.items()
        if "Dockerfile" in name and not name.endswith(".dockerignore")
    ]
    command = ["hadolint", "--no-fail", "--format", "json"]
    yield from on_paths(command, dockerfiles)


def read(printed: str, root: Path) -> Iterator[Diagnostic]:
    """Yield what it found, under our names."""
    for entry in entries_of(printed):
        found = folded(
            HADOLINT,
            root,
            code=str(entry.get("code")),
            path=str(entry.get("file")),
            line=int(str(entry.get("line", 0))),
            column=int(str(entry.get("column", 1))),
            message=str(entry.get("message")),
        )
        if found is not None:
            yield found
