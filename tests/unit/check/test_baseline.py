"""What a project starts with does not fail it; what is new does."""

from pathlib import Path

import pytest

from backwright.check.baseline import baseline_text, compare, read_baseline
from backwright.diagnostics import Diagnostic, Position, Rejected


def finding(line: int, source: str, code: str = "print-statement") -> Diagnostic:
    return Diagnostic(
        path="app.py", code=code, message="m", position=Position(line), source=source
    )


def test_knows_a_finding_again_when_its_line_moves(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text([finding(3, "  print(1)")]), encoding="utf-8")
    again = [finding(9, "print(1)")]
    assert compare(again, read_baseline(path)) == ([], again, 0)


def test_a_second_of_the_same_kind_is_new(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text([finding(3, "print(1)")]), encoding="utf-8")
    twice = [finding(3, "print(1)"), finding(4, "print(1)")]
    assert compare(twice, read_baseline(path)).new == [twice[1]]


def test_counts_what_was_mended(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text([finding(3, "print(1)")]), encoding="utf-8")
    assert compare([], read_baseline(path)).gone == 1


def test_refuses_a_file_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text('{"no": 1}', encoding="utf-8")
    with pytest.raises(Rejected, match="baseline cannot be read"):
        read_baseline(path)


def test_without_a_file_everything_is_new(tmp_path: Path) -> None:
    found = [finding(1, "print(1)")]
    assert compare(found, read_baseline(tmp_path / "none")).new == found
