"""Findings as SARIF 2.1.0, which code scanning services read."""

import json
from collections.abc import Iterable

from backwright.diagnostics import Diagnostic, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one run with the rules that were broken and where."""
    found = list(diagnostics)
    helps = {one.code: one.help for one in found}
    driver = {
        "name": "backwright",
        "rules": [
            {"id": code, "help": {"text": text or code}}
            for code, text in sorted(helps.items())
        ],
    }
    run = {"tool": {"driver": driver}, "results": [_result(one) for one in found]}
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2)


def _result(one: Diagnostic) -> dict[str, object]:
    place: dict[str, object] = {
        "artifactLocation": {"uri": one.path, "uriBaseId": "%SRCROOT%"}
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
    }
