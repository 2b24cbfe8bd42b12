from pathlib import Path

import pytest

from backwright.merge.texts import merge_text

CASES = sorted(
    place.parent
    for place in (Path(__file__).parents[2] / "cases/merge").glob("*/merged.*")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    texts = {place.stem: place.read_text() for place in case.iterdir()}
    ending = next(case.glob("merged.*")).suffix
    merged = merge_text(f"x{ending}", texts["base"], texts["yours"], texts["theirs"])
    assert merged.text == texts["merged"]
    assert len(merged.conflicts) == texts["merged"].count("<<<<<<< yours\n")


def test_a_conflict_is_named_for_its_definition_and_line() -> None:
    base = "class Job:\n    def start(self):\n        return 1\n"
    merged = merge_text("x.py", base, base.replace("1", "2"), base.replace("1", "3"))
    (conflict,) = merged.conflicts
    assert merged.text.splitlines()[conflict.line - 1] == "<<<<<<< yours"
    assert conflict.name == "Job.start"


def test_keeps_the_line_ends_of_the_user() -> None:
    base = "a = 1\nb = 2\nc = 3\n"
    yours = "a = 10\r\nb = 2\r\nc = 3\r\n"
    merged = merge_text("x.py", base, yours, base.replace("3", "30"))
    assert merged.text == "a = 10\r\nb = 2\r\nc = 30\r\n"


@pytest.mark.parametrize("ending", [".py", ".md", ".toml", ".yaml"])
def test_a_missing_line_end_at_the_end_is_no_conflict(ending: str) -> None:
    base = "# a\n\n# b\n"
    merged = merge_text(f"x{ending}", base, "# a\n\n# b", "# new\n\n# b\n")
    assert merged.text == "# new\n\n# b"
    assert not merged.conflicts


@pytest.mark.parametrize(
    "line", ['REGEX = "\\d"', "x = " + "(" * 300 + ")" * 300, "x = '\0'", "1 is 1"]
)
def test_odd_python_is_merged_without_a_word(line: str) -> None:
    base = f"{line}\n\n\ndef f():\n    return 1\n\n\ndef g():\n    return 1\n"
    yours = base.replace("def f():\n    return 1", "def f():\n    return 2")
    theirs = base.replace("def g():\n    return 1", "def g():\n    return 3")
    merged = merge_text("x.py", base, yours, theirs)
    assert merged.text == yours.replace("    return 1", "    return 3")
