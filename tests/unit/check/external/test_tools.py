"""Other tools' findings come out under our names."""

import json
import subprocess
from pathlib import Path

import pytest

from backwright.check.external import bandit, hadolint, ruff
from backwright.check.external.table import BANDIT, HADOLINT, RUFF
from backwright.check.external.tools import TOOLS, Tool
from backwright.rules import all_rules

MUTABLE = "def add(rows=[]):\n    return rows\n"


def test_ruff_is_run_and_read(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text(MUTABLE, encoding="utf-8")
    finished = subprocess.run(  # noqa: S603 - our own command
        ruff.command(["app.py"]),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    (found,) = ruff.read(finished.stdout, tmp_path)
    assert (found.path, found.position.line, found.code) == (
        "app.py",
        1,
        "mutable-default",
    )
    assert "(B006)" in found.message


def test_bandit_is_read_past_what_it_prints_first(tmp_path: Path) -> None:
    entry = {
        "test_id": "B610",
        "filename": "app.py",
        "line_number": 3,
        "issue_text": "x",
    }
    printed = "Working...\n" + json.dumps({"results": [entry]})
    (found,) = bandit.read(printed, tmp_path)
    assert (found.position.line, found.code) == (3, "sql-from-string")


def test_hadolint_is_read(tmp_path: Path) -> None:
    entry = {
        "code": "DL3020",
        "file": "Dockerfile",
        "line": 2,
        "column": 1,
        "message": "",
    }
    (found,) = hadolint.read(json.dumps([entry]), tmp_path)
    assert found.code == "add-instead-of-copy"


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
@pytest.mark.parametrize("printed", ["", "no json", "{}", '[{"code": "X1"}]'])
def test_what_cannot_be_read_is_nothing(
    tool: Tool, printed: str, tmp_path: Path
) -> None:
    assert list(tool.read(printed, tmp_path)) == []


def test_a_code_is_not_folded_into_two_severities() -> None:
    rules = {}
    for table in (RUFF, BANDIT, HADOLINT):
        for folded in table.values():
            assert rules.setdefault(folded.rule, folded.severity) is folded.severity


def test_a_rule_that_is_ours_keeps_its_severity() -> None:
    ours = all_rules()
    for table in (RUFF, BANDIT):
        for folded in table.values():
            if folded.rule in ours:
                assert folded.severity is ours[folded.rule].severity
