"""What rules say of small projects after real ones: see tests/cases/rules/README.md."""

from pathlib import Path

import pytest

from backwright.check.trees import find_in
from backwright.rules import all_rules

CASES = Path(__file__).parents[2] / "cases" / "rules"
FOUND = sorted(CASES.glob("*/*/found.txt"))


@pytest.mark.parametrize("found", FOUND, ids=lambda path: "/".join(path.parts[-3:-1]))
def test_speaks_where_it_must_and_only_there(found: Path) -> None:
    rule = found.parts[-3]
    files = {
        path.relative_to(found.parent).as_posix(): path.read_text("utf-8")
        for path in found.parent.rglob("*")
        if path.is_file() and path != found
    }
    places = [
        f"{one.path}:{one.line}" for _, one in find_in(files, {rule: all_rules()[rule]})
    ]
    assert places == found.read_text("utf-8").splitlines()


def test_each_case_is_of_a_rule() -> None:
    assert FOUND
    assert {path.parts[-3] for path in FOUND} <= all_rules().keys()
