"""One look at a project or a blueprint, with the texts that an editor holds."""

import re
from collections.abc import Mapping
from pathlib import Path

from backwright.check.baseline import compare, read_baseline
from backwright.check.engine import Check
from backwright.check.settings import read_settings
from backwright.design.understanding import understand
from backwright.diagnostics import Diagnostic, Rejected
from backwright.rules import all_rules

USUAL_NAME = "blueprint.yaml"
SECTIONS = (
    re.compile(r"^service\s*:", re.MULTILINE),
    re.compile(r"^entities\s*:", re.MULTILINE),
)


def look_at_project(root: Path, unsaved: Mapping[str, str]) -> list[Diagnostic]:
    """Return what a check of a project finds that its baseline does not hold.

    Args:
        root: The project's folder; what its pyproject.toml says is read each time.
        unsaved: The texts by relative path that go before those on disk.
    """
    try:
        settings = read_settings(root)
        baseline = read_baseline(root / settings.baseline)
    except Rejected as rejected:
        return list(rejected.diagnostics)
    # A second process would be forked from one with threads, which may never start.
    check = Check(root, all_rules, settings, jobs=1, unsaved=unsaved)
    return compare(check.run().diagnostics, baseline).new


def look_at_blueprint(path: str, text: str) -> list[Diagnostic]:
    """Return what is wrong or doubtful in a blueprint."""
    try:
        workspace = understand(path, text.encode("utf-8", "replace"))
    except Rejected as rejected:
        return list(rejected.diagnostics)
    return [one for service in workspace.services for one in service.warnings]


def is_blueprint(path: Path, text: str) -> bool:
    """Tell whether a text is a blueprint: by its name, or by the sections it has."""
    if path.suffix not in {".yaml", ".yml"}:
        return False
    return path.name == USUAL_NAME or all(each.search(text) for each in SECTIONS)
