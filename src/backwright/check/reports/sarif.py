"""Findings as SARIF 2.1.0, which code scanning services read."""

import json
from urllib.parse import quote

from backwright.check.reports.fingerprints import fingerprints
from backwright.check.reports.report import Report
from backwright.check.rule import Rule
from backwright.diagnostics import Diagnostic, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "backwright/v1"


def render(report: Report) -> str:
    """Return one run with the rules that were broken and where."""
    helps = {one.code: one.help for one in report.found}
    driver = {
        "name": "backwright",
        "rules": [
            _rule(code, text, report.rules.get(code))
            for code, text in sorted(helps.items())
        ],
    }
    marked = zip(report.found, fingerprints(report.found), strict=True)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, mark) for one, mark in marked],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2)


def _rule(code: str, text: str, rule: Rule | None) -> dict[str, object]:
    if rule is None:
        said = {"text": text or code}
        return {
            "id": code,
            "shortDescription": {"text": code.replace("-", " ")},
            "fullDescription": said,
            "help": said,
        }
    chapters = rule.chapters()
    advice = rule.advice()
    good = chapters.get("Good", "")
    return {
        "id": code,
        "shortDescription": {"text": chapters[""]},
        "fullDescription": {"text": chapters.get("Why it matters", chapters[""])},
        "help": {"text": advice, "markdown": f"{advice}\n\n```python\n{good}\n```"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(one: Diagnostic, mark: str) -> dict[str, object]:
    place: dict[str, object] = {
        "artifactLocation": {"uri": quote(one.path), "uriBaseId": "%SRCROOT%"}
    }
    if one.position.line:
        place["region"] = {
            "startLine": one.position.line,
            "startColumn": one.position.column,
            "endColumn": max(one.position.end_column, one.position.column + 1),
        }
    return {
        "ruleId": one.code,
        "level": LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: mark},
    }
