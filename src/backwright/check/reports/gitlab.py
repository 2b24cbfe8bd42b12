"""Findings as GitLab's code quality report."""

import json

from backwright.check.reports.fingerprints import fingerprints
from backwright.check.reports.report import Report
from backwright.diagnostics import Severity

LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """Return the findings; a fingerprint outlives lines that move."""
    marked = zip(report.found, fingerprints(report.found), strict=True)
    entries: list[dict[str, object]] = [
        {
            "description": one.message,
            "check_name": one.code,
            "fingerprint": mark,
            "severity": LEVELS[one.severity],
            "location": {
                "path": one.path,
                "lines": {"begin": max(one.position.line, 1)},
            },
        }
        for one, mark in marked
    ]
    return json.dumps(entries, indent=2)
