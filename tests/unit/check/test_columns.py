"""Bytes to letters and back, and the caret where a person sees the place."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from backwright.check.columns import in_bytes, in_letters
from backwright.check.engine import check
from backwright.rules import all_rules


@given(st.text(st.characters(exclude_categories=("Cs",))), st.integers(0, 50))
def test_there_and_back(line: str, place: int) -> None:
    column = min(place, len(line)) + 1
    assert in_letters(in_bytes(column, line), line) == column


def test_a_place_beyond_the_part_of_a_line_that_is_kept_stays_beyond_it() -> None:
    line = "é" * 100
    assert in_letters(in_bytes(100, line) + 10, line[:50]) > 50


def test_the_caret_stands_below_what_is_meant(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/a.py").write_text(
        'import requests\nA = ("ééé", requests.get("x"))\n', encoding="utf-8"
    )
    (one,) = [
        one
        for one in check([tmp_path], all_rules(), cached=False)
        if one.code == "client-without-timeout"
    ]
    source, caret = one.excerpt.split("\n")
    assert source[caret.index("^") :].startswith("requests.get")
