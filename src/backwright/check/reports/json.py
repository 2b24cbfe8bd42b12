"""Findings for programs: a list of objects with all that a diagnostic holds."""

import json

from backwright.check.reports.report import Report
from backwright.diagnostics import Diagnostic


def as_object(one: Diagnostic) -> dict[str, object]:
    """Return a diagnostic as plain data."""
    return {
        "path": one.path,
        "line": one.position.line,
        "column": one.position.column,
        "end_column": one.position.end_column,
        "code": one.code,
        "severity": str(one.severity),
        "message": one.message,
        "help": one.help,
        "source": one.source,
    }


def render(report: Report) -> str:
    """Return the findings as a JSON list."""
    return json.dumps([as_object(one) for one in report.found], indent=2)
