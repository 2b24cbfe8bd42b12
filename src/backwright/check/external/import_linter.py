"""import-linter: the contracts that a project has already written about its imports."""

import re
from collections.abc import Iterator
from os import pathsep
from pathlib import Path

from backwright.check.external.job import Job
from backwright.check.external.reading import folded
from backwright.check.external.table import IMPORT_LINTER
from backwright.check.files import Malformed, read_toml
from backwright.diagnostics import Diagnostic

BROKEN = re.compile(r"^\s*-\s+([\w.]+) -> ([\w.]+) \(l\.(\d+)", re.MULTILINE)
CODE = "import-linter"
FOLDERS = ("", "src")


def jobs(root: Path, paths: list[str]) -> Iterator[Job]:
    """Yield how to run it, if there are contracts without code of their own.

    It finds the packages from the project's folder, or from its `src`.
    """
    del paths
    table = contracts(root)
    if table and "contract_types" not in table:
        places = pathsep.join(str(root / folder) for folder in FOLDERS)
        command = ["lint-imports", "--no-cache", "--no-logo"]
        yield Job(command, environment={"PYTHONPATH": places})


def contracts(root: Path) -> dict[str, object]:
    """Return what pyproject.toml says to import-linter."""
    try:
        _, said = read_toml(root / "pyproject.toml")
    except (OSError, Malformed):
        return {}
    found = said.get("tool", {})
    found = found.get("importlinter", {}) if isinstance(found, dict) else {}
    return found if isinstance(found, dict) else {}


def read(printed: str, root: Path) -> Iterator[Diagnostic]:
    """Yield the first import of each chain that breaks a contract."""
    for source, target, line in BROKEN.findall(printed):
        path = _path(root, source)
        found = folded(
            IMPORT_LINTER,
            root,
            code=CODE,
            path=path,
            line=int(line),
            column=1,
            message=f"a contract of the project forbids to import {target}",
        )
        if found is not None and path:
            yield found


def _path(root: Path, module: str) -> str:
    inner = module.replace(".", "/")
    for folder in FOLDERS:
        for name in (f"{inner}.py", f"{inner}/__init__.py"):
            if (root / folder / name).is_file():
                return f"{folder}/{name}".lstrip("/")
    return ""
