"""A finding is allowed with a reason, where it stands, and only while it is there."""

from pathlib import Path

import pytest

from backwright.check.engine import check
from backwright.rules import all_rules

PRINTING = "def charge() -> None:\n    {above}\n    print('x'){beside}\n"


def codes(root: Path, above: str = "x = 1", beside: str = "") -> list[str]:
    file = root / "app.py"
    file.write_text(PRINTING.format(above=above, beside=beside), encoding="utf-8")
    rules = {"print-statement": all_rules()["print-statement"]}
    return [one.code for one in check([root], rules, cached=False)]


def test_beside_the_line(tmp_path: Path) -> None:
    said = "  # backwright: allow print-statement because a person reads it"
    assert codes(tmp_path, beside=said) == []


def test_above_the_line(tmp_path: Path) -> None:
    said = "# backwright: allow print-statement because a person reads it"
    assert codes(tmp_path, above=said) == []


def test_without_a_reason_it_allows_nothing(tmp_path: Path) -> None:
    said = "  # backwright: allow print-statement"
    assert sorted(codes(tmp_path, beside=said)) == [
        "bad-suppression",
        "print-statement",
    ]


def test_of_another_rule_it_is_not_used(tmp_path: Path) -> None:
    said = "  # backwright: allow query-in-loop because it is short"
    assert sorted(codes(tmp_path, beside=said)) == [
        "print-statement",
        "unused-suppression",
    ]


@pytest.mark.parametrize("said", ["'# backwright: allow x because y'", "1"])
def test_in_a_text_it_is_none(tmp_path: Path, said: str) -> None:
    assert codes(tmp_path, above=f"y = {said}") == ["print-statement"]


def test_of_a_rule_that_another_tool_decides_nobody_knows(tmp_path: Path) -> None:
    said = "# backwright: allow unused-import because others read it"
    assert codes(tmp_path, above=said) == ["print-statement"]
