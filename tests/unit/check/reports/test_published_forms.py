"""Reports keep what is published of their forms by those who read them.

JUnit's XML has no owner; Jenkins' `junit-10.xsd` is the strictest schema that its
writers agree on. It and GitLab's page on code quality are told here in our own words,
so that no one else's text and no XSD reader is needed. SARIF's schema is a package.
"""

import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema

from backwright.check.reports.forms import render
from backwright.check.reports.report import Report
from backwright.check.rule import Rule
from backwright.diagnostics import Diagnostic, Position, Severity
from backwright.rules import all_rules

PRINTED = Diagnostic(
    path="app/a, b.py",
    code="print-statement",
    message='a "quoted" <message>',
    position=Position(3, 5, 10),
    help="Use a logger.",
    source="    print('<&>\x07\ud800')",
    severity=Severity.WARNING,
)
LATER = replace(PRINTED, position=Position(9, 5, 10))
MERELY_SAID = replace(PRINTED, code="todo-left", severity=Severity.INFO)
NO_PLACE = Diagnostic(path="app", code="unreadable-file", message="cannot be read")
FOUND = [PRINTED, LATER, MERELY_SAID, NO_PLACE]


class Element(NamedTuple):
    """What a schema says of an element."""

    must: set[str]
    may: set[str]
    holds: set[str]


SUITE_MAY = {"group", "time", "skipped", "timestamp", "hostname", "id", "package"}
CASE_HOLDS = {"skipped", "error", "failure", "system-out", "system-err"}
JENKINS = {
    "testsuites": Element(
        set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}
    ),
    "testsuite": Element(
        {"name", "tests", "failures", "errors"},
        SUITE_MAY | {"file", "log", "url"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": Element({"name"}, {"time", "classname", "group"}, CASE_HOLDS),
    "failure": Element(set(), {"type", "message"}, set()),
    "system-out": Element(set(), set(), set()),
}


def junit(found: list[Diagnostic]) -> ET.Element:
    return ET.fromstring(render("junit", Report(found)))  # noqa: S314 - our own text


class TestJunit:
    @pytest.mark.parametrize("found", [FOUND, []], ids=["found", "nothing"])
    def test_each_element_is_as_the_schema_says(self, found: list[Diagnostic]) -> None:
        for element in junit(found).iter():
            said = JENKINS[element.tag]
            assert said.must <= set(element.keys()) <= said.must | said.may
            assert {child.tag for child in element} <= said.holds

    def test_the_counts_are_those_of_the_cases(self) -> None:
        for suite in junit(FOUND):
            assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
            assert int(suite.get("failures", "")) == len(suite.findall("*/failure"))

    def test_only_what_fails_the_check_fails_its_case(self) -> None:
        failed = Counter(
            case.get("name") for case in junit(FOUND).iter("testcase") if case[0].attrib
        )
        assert failed == Counter(
            ["print-statement", "print-statement 2", "unreadable-file"]
        )

    def test_no_two_cases_have_one_name(self) -> None:
        # GitLab shows the first of two and forgets the other.
        names = [
            (case.get("classname"), case.get("name"))
            for case in junit(FOUND).iter("testcase")
        ]
        assert len(set(names)) == len(FOUND)

    def test_what_a_case_holds_says_what_is_wrong_and_where(self) -> None:
        # GitLab shows what stands in the element, not its attributes.
        text = next(junit(FOUND).iter("failure")).text or ""
        assert text.startswith('app/a, b.py:3:5: a "quoted" <message>\n')
        assert text.endswith("Use a logger.")


class TestGitlab:
    @staticmethod
    def entries(found: list[Diagnostic]) -> list[dict[str, Any]]:
        entries = json.loads(render("gitlab", Report(found)))
        assert isinstance(entries, list)
        return entries

    def test_each_entry_has_what_it_must_have(self) -> None:
        for entry in self.entries(FOUND):
            texts = ("description", "check_name", "fingerprint", "severity")
            assert all(isinstance(entry[key], str) and entry[key] for key in texts)
            severities = {"info", "minor", "major", "critical", "blocker"}
            assert entry["severity"] in severities
            path = entry["location"]["path"]
            assert path
            assert not path.startswith(("./", "/"))
            line = entry["location"]["lines"]["begin"]
            assert isinstance(line, int)
            assert line >= 1

    def test_worse_is_never_called_milder(self) -> None:
        order = ["info", "minor", "major", "critical", "blocker"]
        said = [
            order.index(self.entries([replace(PRINTED, severity=one)])[0]["severity"])
            for one in sorted(Severity)
        ]
        assert all(mild < bad for mild, bad in pairwise(said))

    def test_fingerprints_differ_and_outlive_lines_that_move(self) -> None:
        marks = [entry["fingerprint"] for entry in self.entries(FOUND)]
        moved = [
            replace(one, position=replace(one.position, line=one.position.line + 37))
            for one in FOUND
        ]
        assert len(set(marks)) == len(marks)
        assert marks == [entry["fingerprint"] for entry in self.entries(moved)]

    def test_nothing_found_is_an_empty_list(self) -> None:
        assert self.entries([]) == []


class TestSarif:
    @pytest.mark.parametrize("rules", [{}, all_rules()], ids=["bare", "explained"])
    @pytest.mark.parametrize("found", [FOUND, []], ids=["found", "nothing"])
    def test_the_schema_is_kept(
        self, found: list[Diagnostic], rules: dict[str, Rule]
    ) -> None:
        text = render("sarif", Report(found, rules=rules))
        model = StaticAnalysisResultsFormatSarifVersion210JsonSchema
        assert model.model_validate_json(text).runs[0].columnKind is not None

    def test_each_rule_has_what_code_scanning_asks_for(self) -> None:
        text = render("sarif", Report(FOUND, rules=all_rules()))
        (run,) = json.loads(text)["runs"]
        for rule in run["tool"]["driver"]["rules"]:
            for key in ("shortDescription", "fullDescription", "help"):
                assert rule[key]["text"]
