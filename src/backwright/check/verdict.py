"""From what rules found to what the user is told."""

from collections.abc import Iterator, Mapping
from functools import cache

from backwright.check.columns import in_letters
from backwright.check.external.table import NAMES
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.running import Noted
from backwright.check.settings import Settings
from backwright.check.suppressions import suppress
from backwright.diagnostics import Diagnostic, Position, Severity

SUPPRESSION_HELP = "Write `# backwright: allow RULE because REASON`, or remove it."


def to_diagnostics(
    noted: Mapping[str, Noted], rules: Mapping[str, Rule], settings: Settings
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each finding that the standard and no comment allows."""
    advice = cache(lambda name: rules[name].advice() if name in rules else "")
    others = NAMES - rules.keys()
    for path, one in noted.items():
        wanted: list[tuple[str, Finding]] = []
        sources = {said.line: said.source for said in one.suppressions}
        for rule, finding, source in one.found:
            if settings.severity(rule, path, Severity.ERROR) is not None:
                wanted.append((rule, finding))
            sources[finding.line] = source
        for name, finding in suppress(wanted, [*one.suppressions], path, others):
            usual = rules[name].severity if name in rules else Severity.WARNING
            severity = settings.severity(name, path, usual)
            if severity is not None:
                if finding.doubtful:
                    severity = min(severity, Severity.WARNING)
                source = sources.get(finding.line, "")
                yield Diagnostic(
                    path=path,
                    code=name,
                    message=finding.message,
                    position=_position(finding, source),
                    help=advice(name) or SUPPRESSION_HELP,
                    source=source,
                    severity=severity,
                )


def _position(finding: Finding, source: str) -> Position:
    columns = (finding.column, finding.end_column)
    return Position(finding.line, *(in_letters(one, source) for one in columns))
