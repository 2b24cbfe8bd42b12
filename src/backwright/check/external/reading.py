"""From one entry of a tool's report to a diagnostic under our name."""

import json
from collections.abc import Mapping
from pathlib import Path

from backwright.check.external.table import Folded
from backwright.diagnostics import Diagnostic, Position


def entries_of(printed: str) -> list[dict[str, object]]:
    """Return the list that a tool printed as JSON; an empty one if it is none."""
    try:
        found = json.loads(printed or "[]")
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def folded(  # noqa: PLR0913 - the parts of a place, and what is said of it
    table: Mapping[str, Folded],
    root: Path,
    *,
    code: str,
    path: str,
    line: int,
    column: int,
    message: str,
) -> Diagnostic | None:
    """Return the diagnostic, or None if the code is not one that we fold in."""
    rule = table.get(code)
    if rule is None:
        return None
    whole = root / path
    return Diagnostic(
        path=whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path,
        code=rule.rule,
        message=f"{message} ({code})",
        position=Position(line, max(column, 1), max(column, 1)),
        help=rule.advice,
        severity=rule.severity,
    )
