"""Findings for people: by file, each with its line, a caret and what to do."""

from collections import Counter
from collections.abc import Iterable

from backwright.check.reports.report import Report
from backwright.diagnostics import Diagnostic, Severity


def render(report: Report) -> str:
    """Return the findings, and how many there are; the advice once for each rule."""
    found = report.found
    told: set[str] = set()
    blocks: list[str] = []
    for one in found:
        advice = f"help: {one.help}" if one.help and one.code not in told else ""
        told.add(one.code)
        head = f"{one.severity}: {one}"
        blocks.append("\n".join(part for part in (head, one.excerpt, advice) if part))
    return "\n\n".join([*blocks, summary(found)])


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one line that says how many findings of each severity there are."""
    counts = Counter(one.severity for one in diagnostics)
    if not counts:
        return "Nothing found."
    parts = [
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}"
        for severity in sorted(Severity, reverse=True)
        if counts[severity]
    ]
    return f"Found {', '.join(parts)}."


def statistics(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how often each rule was broken, most often first."""
    counts = Counter((one.code, str(one.severity)) for one in diagnostics)
    if not counts:
        return summary(())
    return "\n".join(
        f"{count:6} {severity:8} {code}"
        for (code, severity), count in counts.most_common()
    )
