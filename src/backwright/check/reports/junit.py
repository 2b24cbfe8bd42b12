"""Findings as JUnit's XML, for whatever shows tests."""

from collections import defaultdict
from xml.sax.saxutils import escape, quoteattr

from backwright.check.reports.report import Report
from backwright.diagnostics import Diagnostic


def render(report: Report) -> str:
    """Return a suite for each file, with a failed case for each finding."""
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in report.found:
        by_file[one.path].append(one)
    suites = [_suite(path, found) for path, found in by_file.items()]
    body = "\n".join(suites) or '<testsuite name="backwright" tests="0" failures="0"/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{body}\n</testsuites>'
    )


def _suite(path: str, found: list[Diagnostic]) -> str:
    count = len(found)
    cases = "\n".join(_case(one) for one in found)
    head = f'name={quoteattr(_printable(path))} tests="{count}" failures="{count}"'
    return f"<testsuite {head}>\n{cases}\n</testsuite>"


def _case(one: Diagnostic) -> str:
    place = quoteattr(_printable(one.path))
    text = _printable(f"{one.where}\n{one.excerpt}\n{one.help}")
    message = quoteattr(_printable(one.message))
    return (
        f"<testcase classname={place} name={quoteattr(one.code)}>"
        f"<failure message={message}>{escape(text)}</failure></testcase>"
    )


def _printable(text: str) -> str:
    """Leave out what XML cannot hold, however it is escaped."""
    return "".join(
        letter for letter in text if letter.isprintable() or letter in "\n\t"
    )
