"""Each form can be read by what it is for."""

import json
from xml.etree import ElementTree as ET

import pytest

from backwright.check.reports.forms import FORMS, render
from backwright.check.reports.report import Report
from backwright.check.reports.text import statistics
from backwright.diagnostics import Diagnostic, Position, Severity
from backwright.rules import all_rules

FOUND = [
    Diagnostic(
        path="app/a, b.py",
        code="print-statement",
        message='a "quoted" <message>',
        position=Position(3, 5, 10),
        help="Use a logger.",
        source="    print('<&>\x07')",
        severity=Severity.WARNING,
    ),
    Diagnostic(path="app", code="missing-folder-readme", message="no README.md"),
]


def test_text_has_the_line_and_the_caret() -> None:
    shown = render("text", Report(FOUND))
    assert "    print('<&>\x07')\n    ^^^^^\nhelp: Use a logger." in shown
    assert shown.endswith("Found 1 error, 1 warning.")


def test_json_holds_everything() -> None:
    first, second = json.loads(render("json", Report(FOUND)))
    assert (first["line"], first["column"], first["severity"]) == (3, 5, "warning")
    assert second["path"] == "app"


def test_sarif_names_the_rule_and_the_place() -> None:
    (run,) = json.loads(render("sarif", Report(FOUND)))["runs"]
    first, second = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 5, "endColumn": 10}
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {
        one.code for one in FOUND
    }


def test_sarif_explains_the_rules_it_names() -> None:
    text = render("sarif", Report(FOUND, rules=all_rules()))
    (run,) = json.loads(text)["runs"]
    explained = {one["id"]: one for one in run["tool"]["driver"]["rules"]}
    rule = explained["print-statement"]
    assert rule["shortDescription"]["text"] == "`print` in a service."
    assert rule["defaultConfiguration"]["level"] == "warning"


def test_github_escapes_what_would_end_a_field() -> None:
    line = render("github", Report(FOUND)).splitlines()[0]
    assert line.startswith("::warning file=app/a%2C b.py,line=3,col=5,title=")


def test_junit_is_xml_whatever_the_line_holds() -> None:
    suites = ET.fromstring(render("junit", Report(FOUND)))  # noqa: S314 - our own text
    assert [suite.get("failures") for suite in suites] == ["1", "1"]


def test_html_shows_code_as_text() -> None:
    page = render("html", Report(FOUND))
    assert "print(&#39;&lt;&amp;&gt;" in page
    assert "<message>" not in page


@pytest.mark.parametrize("form", FORMS)
def test_nothing_found_is_a_report_too(form: str) -> None:
    assert isinstance(render(form, Report([])), str)


def test_statistics_count_by_rule() -> None:
    assert statistics([FOUND[0], FOUND[0]]).split() == [
        "2",
        "warning",
        "print-statement",
    ]


def test_statistics_say_that_nothing_was_found() -> None:
    assert statistics([]) == "Nothing found."
