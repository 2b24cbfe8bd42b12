"""Findings as JUnit's XML, for whatever shows tests."""

from collections import Counter, defaultdict
from xml.sax.saxutils import escape, quoteattr

from backwright.check.reports.report import Report
from backwright.diagnostics import Diagnostic, Severity


def render(report: Report) -> str:
    """Return a suite for each file, with a case for each finding."""
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in report.found:
        by_file[one.path].append(one)
    body = "\n".join(_suite(path, found) for path, found in by_file.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
        f"{body or _suite('backwright', [])}\n</testsuites>"
    )


def _suite(path: str, found: list[Diagnostic]) -> str:
    failures = sum(map(_fails, found))
    counts = f'tests="{len(found)}" failures="{failures}" errors="0"'
    seen: Counter[str] = Counter()
    cases = []
    for one in found:
        seen[one.code] += 1
        cases.append(_case(one, seen[one.code]))
    body = "".join(f"{case}\n" for case in cases)
    return f"<testsuite name={_quoted(path)} {counts}>\n{body}</testsuite>"


def _case(one: Diagnostic, place: int) -> str:
    """Return a case; of two with one name GitLab would forget the second."""
    name = one.code if place == 1 else f"{one.code} {place}"
    # Who shows a case shows what stands in it, not always its attributes.
    told = f"{one.where}: {one.message}\n{one.excerpt}\n{one.help}"
    text = escape(_printable(told))
    said = f"type={_quoted(str(one.severity))} message={_quoted(one.message)}"
    inside = (
        f"<failure {said}>{text}</failure>"
        if _fails(one)
        else f"<system-out>{text}</system-out>"
    )
    head = f"classname={_quoted(one.path)} name={_quoted(name)}"
    return f"<testcase {head}>{inside}</testcase>"


def _fails(one: Diagnostic) -> bool:
    """Tell whether a finding fails its case, as it would fail the check."""
    return one.severity > Severity.INFO


def _quoted(text: str) -> str:
    return quoteattr(_printable(text))


def _printable(text: str) -> str:
    """Leave out what XML cannot hold, however it is escaped."""
    return "".join(
        letter for letter in text if letter.isprintable() or letter in "\n\t"
    )
