"""A correction ends the finding, keeps everything else, and needs no second one."""

from pathlib import Path

import pytest

from backwright.check.columns import in_letters
from backwright.check.mending import mend
from backwright.check.rule import sample_files
from backwright.check.trees import find_in
from backwright.diagnostics import Diagnostic, Position
from backwright.rules import all_rules

RULES = {name: rule for name, rule in all_rules().items() if rule.mends}


def mended(root: Path, files: dict[str, str], name: str) -> dict[str, str]:
    found = []
    for code, one in find_in(files, {name: RULES[name]}):
        (root / one.path).parent.mkdir(parents=True, exist_ok=True)
        (root / one.path).write_text(files[one.path], encoding="utf-8")
        line = files[one.path].split("\n")[one.line - 1]
        place = Position(one.line, in_letters(one.column, line))
        found.append(
            Diagnostic(path=one.path, code=code, message=one.message, position=place)
        )
    return {**files, **mend(root, found, RULES, unsafe=True).texts}


@pytest.mark.parametrize("name", RULES)
class TestEachRuleThatMends:
    def test_ends_the_finding_in_its_bad(self, tmp_path: Path, name: str) -> None:
        files = mended(tmp_path, sample_files(RULES[name].chapters()["Bad"]), name)
        assert find_in(files, {name: RULES[name]}) == []

    def test_changes_nothing_the_second_time(self, tmp_path: Path, name: str) -> None:
        once = mended(tmp_path, sample_files(RULES[name].chapters()["Bad"]), name)
        assert mended(tmp_path, once, name) == once


def test_keeps_comments_and_the_form_of_a_call(tmp_path: Path) -> None:
    text = (
        "import requests\n\n\ndef rates() -> object:\n    return requests.get(\n"
        '        "https://rates.example",  # the free plan\n    ).json()\n'
    )
    after = mended(tmp_path, {"app/a.py": text}, "client-without-timeout")["app/a.py"]
    assert after == text.replace('",  #', '", timeout=10,  #')


def test_leaves_a_call_alone_whose_last_argument_has_its_own_parentheses(
    tmp_path: Path,
) -> None:
    files = {"app/a.py": "import requests\n\ndef a():\n    requests.get(('x'))\n"}
    assert mended(tmp_path, files, "client-without-timeout") == files


def test_what_may_change_behaviour_is_left_unless_asked(tmp_path: Path) -> None:
    files = {"app/a.py": "import requests\n\ndef a():\n    return requests.get('x')\n"}
    (tmp_path / "app").mkdir()
    (tmp_path / "app/a.py").write_text(files["app/a.py"], encoding="utf-8")
    (code, one), *_ = find_in(files, RULES)
    found = Diagnostic(
        path=one.path, code=code, message="m", position=Position(one.line, one.column)
    )
    assert mend(tmp_path, [found], RULES, unsafe=False).texts == {}


def test_letters_that_take_two_bytes_move_nothing(tmp_path: Path) -> None:
    text = 'import requests\n\ndef a():\n    return ("é", requests.get("ü"))\n'
    after = mended(tmp_path, {"app/a.py": text}, "client-without-timeout")["app/a.py"]
    assert 'requests.get("ü", timeout=10))' in after
