"""Findings as GitHub's workflow commands, which become annotations."""

from backwright.check.reports.report import Report
from backwright.diagnostics import Diagnostic, Severity

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def render(report: Report) -> str:
    """Return one command a finding."""
    return "\n".join(_command(one) for one in report.found)


def _command(one: Diagnostic) -> str:
    fields = [f"file={_escaped(one.path, property_=True)}"] if one.path else []
    if one.position.line:
        fields += [f"line={one.position.line}", f"col={one.position.column}"]
    fields.append(f"title={one.code}")
    text = f"{one.message}\n{one.help}" if one.help else one.message
    return f"::{LEVELS[one.severity]} {','.join(fields)}::{_escaped(text)}"


def _escaped(text: str, *, property_: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
